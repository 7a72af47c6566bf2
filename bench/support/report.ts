import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';

/** One line of a report. */
export interface Figure {
  what: string;
  unit: 'ms' | 'statements' | 'points';
  median: number;
  p95: number;
  runs: number;
  /** What it is held against, measured in the same run. */
  reference?: { what: string; median: number };
  /** The most that is aimed for: in the unit of the figure, as a multiple of the reference, or for the p95; or the least. */
  goal?: number | { timesReference: number } | { p95: number } | { atLeast: number };
}

export interface Report {
  /** Also the name of the file of results. */
  name: string;
  /** What the figures answer, in a sentence. */
  question: string;
  figures: Figure[];
  /** Versions of the databases it ran on. */
  databases: string[];
  /** Whatever else lets a reader check the figures, such as query plans. */
  evidence?: object;
}

/** Tells whether a figure reaches its goal; undefined without one. */
function meetsGoal({ median, p95, goal, reference }: Figure): boolean | undefined {
  if (goal === undefined) return undefined;
  if (typeof goal === 'number') return median <= goal;
  if ('p95' in goal) return p95 <= goal.p95;
  if ('atLeast' in goal) return median >= goal.atLeast;
  return reference && median <= reference.median * goal.timesReference;
}

/** Shows a report as a table, and writes it with date, commit and machine to `results/<name>.json`. */
export async function report(result: Report): Promise<void> {
  const figures = result.figures.map(roundFigure);
  console.log(`\n${result.name}: ${result.question}\n`);
  console.log(formatTable(figures));
  const file = join(root, 'bench/results', `${result.name}.json`);
  await mkdir(join(root, 'bench/results'), { recursive: true });
  const { name, question, databases, evidence } = result;
  const machine = { ...describeMachine(), databases };
  const written = {
    name,
    question,
    date: new Date().toISOString(),
    commit: describeCommit(),
    machine,
    figures: figures.map((figure) => Object.assign(figure, { met: meetsGoal(figure) })),
    evidence,
  };
  await writeFile(file, `${JSON.stringify(written, undefined, 2)}\n`);
  console.log(`\nbench/results/${name}.json`);
}

function roundFigure(figure: Figure): Figure {
  const { reference, median, p95 } = figure;
  return {
    ...figure,
    median: round(median),
    p95: round(p95),
    ...(reference && { reference: { ...reference, median: round(reference.median) } }),
  };
}

/** To the microsecond: what is finer is noise. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function formatTable(figures: Figure[]): string {
  const rows = [
    ['', 'median', 'p95', 'runs', 'reference', 'goal', 'met'],
    ...figures.map((figure) => [
      figure.what,
      formatValue(figure.median, figure),
      formatValue(figure.p95, figure),
      String(figure.runs),
      formatReference(figure),
      formatGoal(figure),
      { true: 'yes', false: 'NO' }[String(meetsGoal(figure))] ?? '',
    ]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function formatValue(value: number, { unit }: Pick<Figure, 'unit'>): string {
  const shown = value.toLocaleString('en', { maximumSignificantDigits: 3 });
  return unit === 'ms' ? `${shown} ms` : shown;
}

function formatReference(figure: Figure): string {
  const { reference, median } = figure;
  if (!reference) return '';
  const times = (median / reference.median).toFixed(2);
  return `${times} × ${formatValue(reference.median, figure)} (${reference.what})`;
}

function formatGoal(figure: Figure): string {
  const { goal } = figure;
  if (goal === undefined) return '';
  if (typeof goal === 'number') return `≤ ${formatValue(goal, figure)}`;
  if ('atLeast' in goal) return `≥ ${formatValue(goal.atLeast, figure)}`;
  return 'p95' in goal ? `p95 ≤ ${formatValue(goal.p95, figure)}` : `≤ ${goal.timesReference} ×`;
}

function describeCommit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  // Results of before are not a change of what is measured.
  const changes = git('status', '--porcelain', '--', '.', ':!bench/results');
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
