import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bringProgram } from '../../../scripts/programs.ts';

const run = promisify(execFile);

const needed = 'The examples of the handbook need';

/** Where the handbook's examples are, a folder each. */
export const examplesFolder = new URL('../../examples/', import.meta.url).pathname;

/** The programs of examples by their files: as what each is saved, and what runs it. */
const runners: Readonly<Record<string, { saveAs: string; bring: () => string }>> = {
  'curl.sh': {
    saveAs: 'example.sh',
    bring: () => {
      bringProgram('curl', needed);
      return '/bin/sh';
    },
  },
  'typescript.ts': { saveAs: 'example.mts', bring: () => process.execPath },
  'python.py': { saveAs: 'example.py', bring: () => bringProgram('python3', needed) },
};

/** Lists the files of all examples: "quick-start/curl.sh". */
export async function listExampleFiles(): Promise<string[]> {
  const files = await readdir(examplesFolder, { recursive: true });
  return files.filter((file) => file.includes('/')).toSorted();
}

/** Tells whether a file of an example is a program. */
export function isProgram(file: string): boolean {
  return runners[nameOf(file)] !== undefined;
}

/** Names the file of an example's answer to one of its programs or its question: curl prints what was answered. */
export function findAnswer(file: string, files: readonly string[]): string | undefined {
  const [folder = ''] = file.split('/');
  const names = ['answer.json', 'answer.txt'].map((name) => `${folder}/${name}`);
  const order = /\.(?:sh|graphql)$/u.test(file) ? names : names.toReversed();
  return order.find((name) => files.includes(name));
}

/** Runs a program in a folder of its own, as a reader does who has copied it. Gives what it prints; throws when it fails. */
export async function runProgram(file: string, text: string): Promise<string> {
  const runner = runners[nameOf(file)];
  if (!runner) throw new Error(`${file} is no program.`);
  const folder = await mkdtemp(join(tmpdir(), 'example-'));
  try {
    await writeFile(join(folder, runner.saveAs), text);
    const { stdout } = await run(runner.bring(), [runner.saveAs], {
      cwd: folder,
      timeout: 20_000,
      env: { PATH: process.env.PATH, PYTHONIOENCODING: 'utf-8' },
    });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads what was printed, or what is shown of it: JSON without what is of the moment (`extensions`), else the text. */
export function readAnswer(answer: string, text: string): unknown {
  if (!answer.endsWith('.json')) return text.replaceAll('\r\n', '\n').trimEnd();
  const { extensions: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return rest;
}

/**
 * Puts what was read into one order where the content has none: events that begin on the same day come by
 * their ids, which are others in each installation.
 */
export function orderTies(read: unknown): unknown {
  if (typeof read !== 'string') return JSON.parse(JSON.stringify(read), orderEntries);
  const lines = read.split('\n').map((line) => line.split(' · ').toSorted().join(' · '));
  return lines.every((line) => /^\d{4}-\d{2}-\d{2} /u.test(line)) ? lines.toSorted() : lines;
}

function orderEntries(_key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isDated = value.every((entry: { firstDate?: string } | null) => entry?.firstDate);
  const name = ({ firstDate, title }: { firstDate: string; title: string }) => firstDate + title;
  return isDated ? value.toSorted((one, other) => (name(one) < name(other) ? -1 : 1)) : value;
}

function nameOf(file: string): string {
  return file.slice(file.indexOf('/') + 1);
}
