import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { rebuildOccurrences } from '../src/occurrences/rebuild';
import { createDatabase } from './support/database';
import { cmsFolder, startStrapi, testEnvironment } from './support/strapi';

test('events and occurrences agree after the CMS is killed in the middle of its writes', async () => {
  const database = createDatabase(inject('postgresql'));
  try {
    for (let life = 0; life < 3; life += 1) {
      const load = spawn(
        process.execPath,
        ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'tests/support/write-load.ts'],
        {
          cwd: cmsFolder,
          env: { ...process.env, ...testEnvironment, ...database.environment },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      await once(load.stdout, 'data');
      await sleep(300 + Math.random() * 900);
      load.kill('SIGKILL');
      await once(load, 'exit');
    }
    const survivor = await startStrapi({ ...database.environment, NOW: '2026-09-10T10:00:00Z' });
    const report = await rebuildOccurrences(survivor.strapi);
    expect(report.events).toBeGreaterThan(0);
    expect(report.differing).toEqual([]);
  } finally {
    database.remove();
  }
}, 90_000);
