// The processes that a command starts: each in a process group of its own, so that a Ctrl-C at the
// terminal reaches only the command, which then ends them in order, and so that what they started in
// turn ends with them.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Mistake } from './mistake.ts';
import { runtimeBin } from './paths.ts';

export interface Child {
  name: string;
  /** Undefined when it did not start. */
  pid: number | undefined;
  logFile: string | undefined;
  /** Settles when the process has ended, with a phrase such as "ended with code 1". */
  ended: Promise<string>;
  /** Null until it has ended, and when a signal ended it. */
  exitCode(): number | null;
}

export interface ChildOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes; without one, to the screen. */
  logFile?: string;
}

interface LivingChild extends Child {
  process: ChildProcess;
}

const living: LivingChild[] = [];
const guard = join(import.meta.dirname, 'end-with-parent.mjs');

function signalGroup(child: LivingChild, signal: NodeJS.Signals): void {
  if (!child.process.pid) return;
  try {
    process.kill(-child.process.pid, signal);
  } catch {
    // The group is empty: all of it has ended.
  }
}

/** Starts `program` in the background, to be ended by `endChildren`. */
export function startChild(
  name: string,
  program: string,
  args: string[],
  { cwd, env, logFile }: ChildOptions,
): Child {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const output = logFile ? openSync(logFile, 'w') : 'inherit';
  const child = spawn(program, args, {
    cwd,
    env: { ...env, PATH: `${runtimeBin}:${env.PATH ?? ''}` },
    detached: true,
    stdio: ['ignore', output, output],
  });
  if (typeof output === 'number') closeSync(output);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`did not start: ${error.message}`));
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
  });
  const { pid } = child;
  const started = { name, pid, logFile, ended, exitCode: () => child.exitCode, process: child };
  living.push(started);
  void ended.then(() => {
    signalGroup(started, 'SIGKILL');
    living.splice(living.indexOf(started), 1);
  });
  return started;
}

/** Starts a script on the pinned Node.js, where it ends with this process even if this is killed. */
export function startNode(name: string, args: string[], options: ChildOptions): Child {
  return startChild(name, process.execPath, ['--import', guard, ...args], options);
}

/** The last lines of a log, for an error message. */
export function readTail(logFile: string, lines = 30): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** A Mistake that says how `child` ended, with the last lines of its log. */
export function describeEnd(child: Child, how: string): Mistake {
  const tail = child.logFile ? `\n\n${readTail(child.logFile)}\n\n(from ${child.logFile})` : '';
  return new Mistake(`${child.name} ${how}.${tail}`);
}

/** Waits until `child` has ended well. Throws a Mistake when it fails, or when `stop` is asked for. */
export async function waitForSuccess(child: Child, stop: AbortSignal): Promise<void> {
  const how = await Promise.race([child.ended, waitForStop(stop)]);
  if (how !== 'ended with code 0') throw describeEnd(child, how ?? 'was stopped');
}

/** Settles when `stop` is asked for. */
export async function waitForStop(stop: AbortSignal): Promise<undefined> {
  if (stop.aborted) return undefined;
  return new Promise((resolve) => {
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/**
 * Ends every living child, the last started first, so that the site finishes its answers while the
 * CMS is still there. Kills what has not ended `within` milliseconds.
 */
export async function endChildren(within = 4200): Promise<void> {
  const deadline = Date.now() + within;
  const ending = living.toReversed();
  for (const child of ending) {
    // The others of its group are its own affair; those it leaves are killed when it has ended.
    child.process.kill('SIGTERM');
    await Promise.race([child.ended, sleep(within / 2, undefined, { ref: false })]);
  }
  const left = Math.max(0, deadline - Date.now());
  await Promise.race([
    Promise.all(ending.map(async (child) => child.ended)),
    sleep(left, undefined, { ref: false }),
  ]);
  for (const child of living) {
    console.error(`${child.name} did not end in time and was killed.`);
    signalGroup(child, 'SIGKILL');
  }
}
