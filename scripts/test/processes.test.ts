import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const command = fileURLToPath(import.meta.resolve('./fixtures/serve.ts'));
let logs: string;

beforeEach(async () => {
  logs = await mkdtemp(join(tmpdir(), 'processes-'));
});

afterEach(async () => rm(logs, { recursive: true }));

async function readNumbers(name: string): Promise<number[]> {
  return ((await readFile(join(logs, `${name}.log`), 'utf8')).match(/\d+/g) ?? []).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What has ended stays listed until its parent asks, which an init process may do late.
    return (
      !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
}

interface Run {
  process: ChildProcess;
  /** Process ids of both servers and of what they started. */
  pids: number[];
  stderr(): string;
}

async function run(program: string, args: string[]): Promise<Run> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const pids = await vi.waitFor(
    async () => {
      const all = [...(await readNumbers('CMS')), ...(await readNumbers('site'))];
      for (const name of ['CMS', 'site']) {
        expect(await readFile(join(logs, `${name}.log`), 'utf8')).toContain('pid');
      }
      return all;
    },
    { timeout: 10_000, interval: 20 },
  );
  return { process: child, pids, stderr: () => stderr };
}

async function serve(nature: string): Promise<Run> {
  return run(process.execPath, [command, logs, nature]);
}

async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** The process ids that are still alive after the time in which a vanished parent is noticed. */
async function waitForGone(pids: number[]): Promise<number[]> {
  const deadline = Date.now() + 5000;
  while (pids.some(isAlive) && Date.now() < deadline) await sleep(50);
  return pids.filter(isAlive);
}

describe('a command that serves', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends both servers and with code 0 on %s, the site first',
    async (signal) => {
      const { process: child, pids } = await serve('obedient');
      child.kill(signal);
      expect(await exitCodeOf(child)).toBe(0);
      expect(pids.filter(isAlive)).toEqual([]);
      const [, cmsEnd = 0] = await readNumbers('CMS');
      const [, siteEnd = 0] = await readNumbers('site');
      expect(siteEnd).toBeLessThanOrEqual(cmsEnd);
    },
  );

  it('ends once when it is told twice', async () => {
    const { process: child, pids } = await serve('obedient');
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await exitCodeOf(child)).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('kills a server that does not end, within 5 s', async () => {
    const { process: child, pids, stderr } = await serve('deaf');
    const started = Date.now();
    child.kill('SIGTERM');
    expect(await exitCodeOf(child)).toBe(0);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(stderr()).toContain('The CMS did not end in time and was killed.');
    expect(await waitForGone(pids)).toEqual([]);
  });

  it('leaves nothing behind that a server started in turn', async () => {
    const { process: child, pids } = await serve('parental');
    expect(pids).toHaveLength(3);
    child.kill('SIGTERM');
    expect(await exitCodeOf(child)).toBe(0);
    expect(await waitForGone(pids)).toEqual([]);
  });

  it('ends the other server, fails and says why when one dies', async () => {
    const { process: child, pids, stderr } = await serve('dying');
    expect(await exitCodeOf(child)).toBe(1);
    expect(stderr()).toMatch(/^The CMS ended with code 3\./);
    expect(stderr()).toContain('the last words');
    expect(await waitForGone(pids)).toEqual([]);
  });

  it('leaves no server behind when it is killed itself', async () => {
    const { process: child, pids } = await serve('obedient');
    child.kill('SIGKILL');
    expect(await waitForGone(pids)).toEqual([]);
  });

  it('ends when the shell that started it vanishes', async () => {
    const line = `"${process.execPath}" "${command}" "${logs}" obedient; true`;
    const { process: shell, pids } = await run('sh', ['-c', line]);
    shell.kill('SIGKILL');
    expect(await waitForGone(pids)).toEqual([]);
  });
});
