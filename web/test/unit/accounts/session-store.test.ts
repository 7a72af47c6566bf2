import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStorage } from 'unstorage';
import memoryDriver from 'unstorage/drivers/memory';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPrivateFiles } from '../../../server/accounts/private-files';
import { SessionLock } from '../../../server/accounts/session-lock';
import {
  ABSOLUTE_MILLISECONDS,
  IDLE_MILLISECONDS,
  SessionStore,
} from '../../../server/accounts/session-store';

const tokens = { accessToken: 'access', refreshToken: 'refresh' };
let now = 0;
let storage = createStorage();
let store: SessionStore;
beforeEach(() => {
  now = Date.parse('2026-11-23T09:00:00Z');
  storage = createStorage({ driver: memoryDriver() });
  store = new SessionStore(storage, new SessionLock(), () => now);
});

test('a session has an id of 32 random bytes, of which the hash alone is stored', async () => {
  const ids = [await store.start(tokens), await store.start(tokens)];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) {
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(await store.read(id)).toMatchObject({ tokens });
  }
  const keys = await storage.getKeys();
  expect(keys).toHaveLength(2);
  const stored = JSON.stringify([keys, await storage.getItems(keys)]);
  for (const id of ids) expect(stored).not.toContain(id);
});

test.each(['', 'x', '../session', '*', 'a'.repeat(43), `${'a'.repeat(42)}/`, 'a'.repeat(10_000)])(
  'there is no session %j',
  async (id) => {
    await store.start(tokens);
    expect(await store.read(id)).toBeNull();
    expect(await store.change(id, () => ({}))).toBeNull();
  },
);

test('a session ends an hour after it was last used', async () => {
  const id = await store.start(tokens);
  now += IDLE_MILLISECONDS - 1;
  const record = await store.read(id);
  expect(record).not.toBeNull();
  if (record) await store.touch(id, record);
  now += IDLE_MILLISECONDS - 1;
  expect(await store.read(id)).not.toBeNull();
  now += 1;
  expect(await store.read(id)).toBeNull();
});

test('a session ends twelve hours after log-in, however much it is used', async () => {
  const id = await store.start(tokens);
  for (let used = 0; used < ABSOLUTE_MILLISECONDS - 1; used += IDLE_MILLISECONDS / 2) {
    const record = await store.read(id);
    expect(record).not.toBeNull();
    if (record) await store.touch(id, record);
    now += IDLE_MILLISECONDS / 2;
  }
  expect(await store.read(id)).toBeNull();
});

test('that a session is in use is not written down with each request', async () => {
  const id = await store.start(tokens);
  const record = await store.read(id);
  now += 59_999;
  if (record) await store.touch(id, record);
  expect((await store.read(id))?.usedAt).toBe(record?.usedAt);
  now += 1;
  if (record) await store.touch(id, record);
  expect((await store.read(id))?.usedAt).toBe(now);
});

test('an ended session is brought back by nothing', async () => {
  const id = await store.start(tokens);
  const answer = Promise.withResolvers<void>();
  const renewal = store.change(id, async () => {
    await answer.promise;
    return { tokens: { accessToken: 'new', refreshToken: 'new' } };
  });
  const ended = store.end(id);
  const late = store.change(id, () => ({ flash: { feedToken: 'x' } }));
  answer.resolve();
  expect(await renewal).not.toBeNull();
  expect(await ended).toMatchObject({ tokens: { accessToken: 'new' } });
  expect(await late).toBeNull();
  expect(await storage.getKeys()).toEqual([]);
});

test('what fails on the way changes nothing, and keeps nobody waiting', async () => {
  const id = await store.start(tokens);
  await expect(store.change(id, () => Promise.reject(new Error('no answer')))).rejects.toThrow(
    'no answer',
  );
  expect(await store.change(id, () => ({ flash: {} }))).toMatchObject({ tokens });
});

test('what is left of ended sessions is swept away, and no more', async () => {
  await store.start(tokens);
  now += IDLE_MILLISECONDS;
  const id = await store.start(tokens);
  await storage.setItem('torn', '{"createdAt":');
  await store.sweep();
  expect(await storage.getKeys()).toHaveLength(1);
  expect(await store.read(id)).not.toBeNull();
});

describe('in files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sessions-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  function openStore(): SessionStore {
    const files = createStorage({ driver: openPrivateFiles(folder) });
    return new SessionStore(files, new SessionLock(), () => now);
  }

  test('sessions outlive the process, and nobody else can read them', async () => {
    await chmod(folder, 0o755);
    const id = await openStore().start(tokens);
    expect(await openStore().read(id)).toMatchObject({ tokens });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const [name = ''] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    await openStore().change(id, () => ({ flash: {} }));
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    await openStore().end(id);
    expect(await readdir(folder)).toEqual([]);
  });

  test('what a killed process was writing is removed, and is never taken for a session', async () => {
    await mkdir(join(folder, 'session'));
    const draft = join(folder, 'session', 'abc.draft');
    await writeFile(draft, '{"tokens":');
    openStore();
    await expect(readFile(draft)).rejects.toThrow('ENOENT');
  });
});
