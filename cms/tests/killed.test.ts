import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { expect, inject, test } from 'vitest';
import { CALENDAR_ENTRY } from '../src/calendar-entries/materialise';
import { TOMBSTONE } from '../src/calendar-entries/tombstones';
import { CHANGE } from '../src/changes/record';
import { entryTag } from '../src/changes/tags';
import { contentTypes } from '../src/content';
import { rebuildOccurrences } from '../src/occurrences/rebuild';
import { rebuildSearch } from '../src/search/rebuild';
import { createDatabase } from './support/database';
import { testEnvironment } from './support/environment';
import { cmsFolder, startStrapi } from './support/strapi';

test('events, occurrences, calendar entries, the search and the changes agree after the CMS is killed in the middle of its writes', async () => {
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
    // On the same day as the load, since the first start of a day mends what differs.
    const { strapi } = await startStrapi(database.environment);
    expect(await findUntold(strapi)).toEqual([]);
    expect(await findUnrecorded(strapi)).toEqual([]);
    const report = await rebuildOccurrences(strapi);
    expect(report.events).toBeGreaterThan(0);
    expect(report.differing).toEqual([]);
    expect((await rebuildSearch(strapi)).differing).toEqual([]);
  } finally {
    database.remove();
  }
}, 90_000);

/** Lists the events whose last sequence no entry or tombstone has. */
async function findUntold(strapi: Core.Strapi): Promise<string[]> {
  const entries = await strapi.db.query(CALENDAR_ENTRY).findMany({});
  const tombstones = await strapi.db.query(TOMBSTONE).findMany({});
  const told = new Set(
    [...entries, ...tombstones].map(({ uid, sequence }) => `${uid} ${sequence}`),
  );
  const versions = await strapi.db.query(contentTypes.event).findMany({});
  return versions
    .filter(({ publishedAt, sequence }) => publishedAt || sequence > 0)
    .map(({ uid, sequence }) => `${uid} ${sequence}`)
    .filter((version) => !told.has(version));
}

/** Lists the published events that were written after the last change of them that was recorded. */
async function findUnrecorded(strapi: Core.Strapi): Promise<string[]> {
  const changes = await strapi.db.query(CHANGE).findMany({ orderBy: { id: 'asc' } });
  const recorded = new Map<string, string>(
    changes.flatMap(({ tags, createdAt }) => tags.map((tag: string) => [tag, createdAt])),
  );
  const versions = await strapi.db
    .query(contentTypes.event)
    .findMany({ where: { publishedAt: { $notNull: true } } });
  return versions
    .filter(({ documentId, updatedAt }) => {
      const last = recorded.get(entryTag('event', documentId));
      return !last || last < updatedAt;
    })
    .map(({ documentId }) => documentId);
}
