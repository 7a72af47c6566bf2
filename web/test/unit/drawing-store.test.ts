import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotFoundError } from '../../server/utils/not-found-error';
import { type Drawing, DrawingStore } from '../../server/utils/pictures/drawing-store';

/** A picture whose bytes are its version. */
class FakeSource {
  version = '1';
  failure: Error | null = null;
  drawn = 0;

  readVersion = async (): Promise<string> => {
    if (this.failure) throw this.failure;
    return this.version;
  };

  draw = async (): Promise<Drawing> => {
    this.drawn += 1;
    const { version } = this;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.failure) throw this.failure;
    return { version, body: Buffer.from(`picture ${version}`) };
  };
}

let store: DrawingStore;
let source: FakeSource;
beforeEach(() => {
  store = new DrawingStore(1000);
  source = new FakeSource();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function read(key = 'a.webp'): Promise<string> {
  return (await store.find(key, source)).drawing.body.toString();
}

describe('a store of drawings', () => {
  test('gives the same bytes and tag until the version changes', async () => {
    const first = await store.find('a.webp', source);
    const second = await store.find('a.webp', source);
    expect(second.drawing.body).toBe(first.drawing.body);
    expect(source.drawn).toBe(1);
    source.version = '2';
    const third = await store.find('a.webp', source);
    expect(third.drawing.body.toString()).toBe('picture 2');
    expect(third.drawing.etag).not.toBe(first.drawing.etag);
    expect(third.drawing.etag).toMatch(/^"[\w-]{27}"$/);
  });

  test('draws a picture once for all who ask at a time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(source.drawn).toBe(1);
  });

  test('shows a change to whoever asks after it, even while the state before is being drawn', async () => {
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, 1));
    source.version = '2';
    expect(await read()).toBe('picture 2');
    await before;
  });

  test('gives the last good picture while the CMS fails, and says so', async () => {
    await read();
    source.failure = new Error('connect ECONNREFUSED');
    const { drawing, isStale } = await store.find('a.webp', source);
    expect([drawing.body.toString(), isStale]).toEqual(['picture 1', true]);
    source.failure = null;
    expect((await store.find('a.webp', source)).isStale).toBe(false);
  });

  test('fails with the CMS when it has no picture yet', async () => {
    source.failure = new Error('connect ECONNREFUSED');
    await expect(read()).rejects.toThrow('ECONNREFUSED');
  });

  test('keeps nothing of what is no longer there', async () => {
    await read();
    source.failure = new NotFoundError('no picture');
    await expect(read()).rejects.toThrow('no picture');
    source.failure = new Error('connect ECONNREFUSED');
    await expect(read()).rejects.toThrow('ECONNREFUSED');
  });

  test('forgets the picture that was asked for least lately when memory is full', async () => {
    store = new DrawingStore(25);
    for (const key of ['a', 'b', 'c']) await read(key);
    source.failure = new Error('connect ECONNREFUSED');
    await expect(read('a')).rejects.toThrow('ECONNREFUSED');
    expect(await read('c')).toBe('picture 1');
  });
});
