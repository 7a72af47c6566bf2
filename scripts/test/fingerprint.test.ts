import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildWhenChanged } from '../fingerprint.ts';
import { cache, root } from '../paths.ts';

const name = `test-${process.pid}`;
let folder: string;
let builds: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  writeFileSync(join(folder, 'input'), 'one');
  builds = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(cache, 'stamps', name), { force: true });
});

async function build(fails = false) {
  const path = relative(root, folder);
  const change = { inputs: [join(path, 'input')], outputs: [join(path, 'output')] };
  return buildWhenChanged(name, change, async () => {
    builds += 1;
    if (fails) throw new Error('broken');
    writeFileSync(join(folder, 'output'), '');
  });
}

it('builds once', async () => {
  expect(await build()).toBe('done');
  expect(await build()).toBe('up to date');
  expect(builds).toBe(1);
});

it('builds again when an input changed', async () => {
  await build();
  writeFileSync(join(folder, 'input'), 'two');
  expect(await build()).toBe('done');
});

it('builds again when the output is gone', async () => {
  await build();
  rmSync(join(folder, 'output'));
  expect(await build()).toBe('done');
});

it('builds again after a build that failed', async () => {
  await build();
  writeFileSync(join(folder, 'input'), 'two');
  await expect(build(true)).rejects.toThrow('broken');
  writeFileSync(join(folder, 'input'), 'one');
  expect(await build()).toBe('done');
});
