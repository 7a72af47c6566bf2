import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measureInTurn, type Repetition } from './measure.ts';
import { bringProgram } from './programs.ts';

const run = promisify(execFile);
export const CONNECTIONS = 16;

/** What is asked for, again and again. */
export interface Asked {
  url: string;
  headers?: Record<string, string>;
  /** Sent by POST; `%COUNT%` in it is another number each time. */
  body?: string;
}

interface Summary {
  requests: number;
  microseconds: number;
  failed: number;
}

/**
 * Asks over 16 connections for so many seconds, and tells how many requests were answered in one of them.
 * By wrk, in a process of its own: autocannon asks more slowly than what is measured answers. Throws
 * Error when an answer fails or is an error.
 */
export async function load(asked: Asked, seconds: number): Promise<number> {
  const { requests, microseconds, failed } = await runWrk(asked, seconds, CONNECTIONS);
  if (failed > 0) throw new Error(`${failed} of ${requests} requests to ${asked.url} failed.`);
  return (requests / microseconds) * 1e6;
}

/**
 * Asks as fast as it goes, whatever is answered, and tells how many requests were answered in one second
 * and how many of them as they were meant to be.
 */
export async function flood(
  asked: Asked,
  seconds: number,
  connections: number,
): Promise<{ answered: number; served: number }> {
  const { requests, microseconds, failed } = await runWrk(asked, seconds, connections);
  const rate = (count: number): number => (count / microseconds) * 1e6;
  return { answered: rate(requests), served: rate(Math.max(0, requests - failed)) };
}

async function runWrk(asked: Asked, seconds: number, connections: number): Promise<Summary> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-wrk-'));
  try {
    const script = join(folder, 'ask.lua');
    await writeFile(script, writeScript(asked));
    const args = [
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      '--timeout',
      '60s',
      '-s',
      script,
      asked.url,
    ];
    const { stdout } = await run(bringProgram('wrk'), args);
    return readSummary(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

let loads = 0;

function writeScript({ headers = {}, body }: Asked): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `wrk.headers[ ${quote(name)} ] = ${quote(value)}`,
  );
  if (body !== undefined) {
    loads += 1;
    const [before = '', after] = body.split('%COUNT%');
    lines.push(`wrk.method = "POST"`, `wrk.body = ${quote(before)}`);
    if (after !== undefined) {
      lines.push(
        'local count = 0',
        'request = function()',
        '  count = count + 1',
        `  return wrk.format(nil, nil, nil, ${quote(before)} .. ${quote(`${loads}-`)} .. count .. ${quote(after)})`,
        'end',
      );
    }
  }
  lines.push(
    'done = function(summary)',
    '  local errors = summary.errors',
    '  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout',
    `  io.write(string.format('{"requests":%d,"microseconds":%d,"failed":%d}\\n', summary.requests, summary.duration, failed))`,
    'end',
  );
  return lines.join('\n');
}

/** A string of Lua: its long form knows no escapes, and may not follow a bracket. */
function quote(text: string): string {
  return `[==[${text}]==]`;
}

function readSummary(output: string): Summary {
  return JSON.parse(/^\{.*$/mu.exec(output)?.[0] ?? '') as Summary;
}

/** How many requests a second are answered, by turns; each is asked for its seconds in each run. */
export async function loadInTurn(
  asked: readonly (Asked & { seconds: number })[],
  repetition: Repetition,
): Promise<{ median: number; runs: number }[]> {
  const tasks = asked.map((one) => async () => load(one, one.seconds));
  const measured = await measureInTurn(tasks, repetition);
  return measured.map(({ median, runs }) => ({ median, runs }));
}
