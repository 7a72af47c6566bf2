import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { Figure } from './figure.ts';

const folder = join(root, 'bench/results');

/** What a bench has measured, as it is kept. */
export interface Result {
  name: string;
  /** What the figures answer, in a sentence. */
  question: string;
  /** ISO 8601, in UTC. */
  date: string;
  commit: string;
  machine: Record<string, unknown>;
  figures: (Figure & { met?: boolean })[];
  /** Whatever else lets a reader check the figures, such as query plans. */
  evidence?: object;
}

/** Keeps a result in the file of its day, where it takes the place of an earlier one; gives the file's name. */
export async function keepResult(result: Result): Promise<string> {
  const file = `${result.date.slice(0, 10)}.json`;
  await mkdir(folder, { recursive: true });
  const kept = readResults().filter(
    ({ name, date }) => date.startsWith(result.date.slice(0, 10)) && name !== result.name,
  );
  const results = [...kept, result].toSorted(byName);
  await writeFile(join(folder, file), `${JSON.stringify(results, undefined, 2)}\n`);
  return `bench/results/${file}`;
}

/** Reads the newest result of each bench, in the order of their names. */
export function readNewestResults(): Result[] {
  const byDate = readResults().toSorted((one, other) => one.date.localeCompare(other.date));
  const newest = new Map(byDate.map((result) => [result.name, result]));
  return [...newest.values()].toSorted(byName);
}

function readResults(): Result[] {
  return readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Result[],
  );
}

function byName(one: Result, other: Result): number {
  return one.name.localeCompare(other.name);
}
