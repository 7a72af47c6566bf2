import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { root } from '../../scripts/paths.ts';
import { meetsGoal, roundFigure, tabulate, type Figure } from './figure.ts';
import { updatePerformancePage } from './performance-page.ts';
import { keepResult, type Result } from './results.ts';

interface Report extends Pick<Result, 'name' | 'question' | 'evidence'> {
  figures: Figure[];
  /** Versions of the databases and programs that it ran with. */
  versions?: string[];
}

/**
 * Shows a report as a table, keeps it with date, commit and machine in the results, and writes its
 * figures into docs/performance.md.
 */
export async function report({
  name,
  question,
  figures,
  versions = [],
  evidence,
}: Report): Promise<void> {
  const rounded = figures.map(roundFigure);
  console.log(`\n${name}: ${question}\n`);
  console.log(formatTable(tabulate(rounded)));
  const file = await keepResult({
    name,
    question,
    date: new Date().toISOString(),
    commit: describeCommit(),
    machine: { ...describeMachine(), versions },
    figures: rounded.map((figure) => Object.assign(figure, { met: meetsGoal(figure) })),
    ...(evidence && { evidence }),
  });
  await updatePerformancePage();
  console.log(`\n${file}`);
}

function formatTable(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function describeCommit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  // Results of before are not a change of what is measured.
  const results = [':!bench/results', ':!docs/performance.md'];
  const changes = git('status', '--porcelain', '--', '.', ...results);
  return git('rev-parse', 'HEAD') + (changes ? ' with changes' : '');
}

function describeMachine(): object {
  const processors = cpus();
  return {
    cores: processors.length,
    processor: processors[0]?.model.trim(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
