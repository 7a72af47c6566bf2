import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import { tabulate } from './figure.ts';
import { readNewestResults, type Result } from './results.ts';

const page = join(root, 'docs/performance.md');
/** What stands between these comments is written by the benches alone. */
const written = /(?<=<!-- figures[^>]*-->\n)[\s\S]*(?=<!-- \/figures -->)/;

/** Writes the newest figures of each bench into docs/performance.md. */
export async function updatePerformancePage(): Promise<void> {
  const text = readFileSync(page, 'utf8');
  await writeFile(
    page,
    text.replace(written, () => writeFigures(readNewestResults())),
  );
}

/** Gives what docs/performance.md shows, and what it should. */
export function readPerformancePage(): { shown: string | undefined; measured: string } {
  const [shown] = written.exec(readFileSync(page, 'utf8')) ?? [];
  return { shown, measured: writeFigures(readNewestResults()) };
}

function writeFigures(results: readonly Result[]): string {
  return `\n${results.map(writeResult).join('\n')}\n`;
}

function writeResult({ name, question, date, commit, machine, figures }: Result): string {
  const { cores, processor, memory, node } = machine;
  const on = `${cores} cores of ${processor}, ${memory}, Node.js ${node}`;
  const revision = commit.replace(/^([\da-f]{12})[\da-f]*/u, '$1');
  return [
    `### ${name}`,
    `Asked: ${question}`,
    writeTable(tabulate(figures)),
    `${date.slice(0, 16).replace('T', ' ')} UTC, commit ${revision}, ${on}.`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** A table of Markdown, its columns as wide as the formatter makes them. */
function writeTable([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const writeRow = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const line = widths.map((width) => '-'.repeat(width));
  return [head, line, ...rows].map(writeRow).join('\n');
}
