import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WrittenFeed } from '../../../server/utils/feeds/feed-format';
import { FeedChangedError, FeedNotFoundError } from '../../../server/utils/feeds/feed-reader';
import { FeedStore, type StoredFeed } from '../../../server/utils/feeds/feed-store';

/** A feed whose text is its version. */
class FakeSource {
  version = '1';
  failure: Error | null = null;
  writes = 0;

  readVersion = async (): Promise<string> => {
    if (this.failure) throw this.failure;
    return this.version;
  };

  write = async (): Promise<WrittenFeed> => {
    this.writes += 1;
    const { version } = this;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.failure) throw this.failure;
    return { version, changedAt: null, body: `calendar ${version}` };
  };
}

let store: FeedStore;
let source: FakeSource;
beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  store = new FeedStore(1000);
  source = new FakeSource();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function read(key = 'ics'): Promise<string> {
  return readText((await store.find(key, source)).feed);
}

async function readText({ body }: StoredFeed): Promise<string> {
  return (await body.encode('identity')).toString();
}

describe('a store of feeds', () => {
  test('gives the same bytes and tag until the version changes', async () => {
    const first = await store.find('ics', source);
    const second = await store.find('ics', source);
    expect(second.feed.body).toBe(first.feed.body);
    expect(source.writes).toBe(1);
    source.version = '2';
    const third = await store.find('ics', source);
    expect(await readText(third.feed)).toBe('calendar 2');
    expect(third.feed.etag).not.toBe(first.feed.etag);
    expect(third.feed.etag).toMatch(/^"[\w-]{27}"$/);
  });

  test('writes a feed once for all who ask at a time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(source.writes).toBe(1);
  });

  test('shows a change to whoever asks after it, even while the state before is being written', async () => {
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, 1));
    source.version = '2';
    expect(await read()).toBe('calendar 2');
    await before;
  });

  test('gives the last good feed while the CMS fails, and says how old it is', async () => {
    await read();
    vi.setSystemTime(90_000);
    source.failure = new Error('connect ECONNREFUSED');
    const { feed, staleFor } = await store.find('ics', source);
    expect([await readText(feed), staleFor]).toEqual(['calendar 1', 90]);
    source.failure = null;
    expect((await store.find('ics', source)).staleFor).toBeNull();
  });

  test('fails with the CMS when it has no feed yet', async () => {
    source.failure = new Error('connect ECONNREFUSED');
    await expect(read()).rejects.toThrow('ECONNREFUSED');
  });

  test('keeps nothing of what is no longer there', async () => {
    await read();
    source.failure = new FeedNotFoundError('no event');
    await expect(read()).rejects.toThrow('no event');
    source.failure = new Error('connect ECONNREFUSED');
    await expect(read()).rejects.toThrow('ECONNREFUSED');
  });

  test('begins again when the feed changes while it is read, three times at most', async () => {
    const write = vi.spyOn(source, 'write');
    write.mockRejectedValueOnce(new FeedChangedError('changed'));
    expect(await read()).toBe('calendar 1');
    write.mockRejectedValue(new FeedChangedError('changed'));
    await expect(read('atom')).rejects.toThrow('changed');
    expect(write).toHaveBeenCalledTimes(5);
  });

  test('forgets the feed that was asked for least lately when memory is full', async () => {
    store = new FeedStore(25);
    for (const key of ['a', 'b', 'c']) await read(key);
    source.failure = new Error('connect ECONNREFUSED');
    await expect(read('a')).rejects.toThrow('ECONNREFUSED');
    expect(await read('c')).toBe('calendar 1');
  });
});
