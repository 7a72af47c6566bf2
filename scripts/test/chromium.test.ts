import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  program = join(folder, 'chromium');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

it('takes the one that CHROMIUM_PATH names', () => {
  expect(findChromium({ CHROMIUM_PATH: program })).toBe(program);
});

it('refuses a CHROMIUM_PATH that is no program', () => {
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'none') })).toThrow(
    'it should be the path of a Chromium program',
  );
});
