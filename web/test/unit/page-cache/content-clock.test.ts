import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SIGNATURE_HEADER, verifyMessage } from 'content-changes';
import { createStorage } from 'unstorage';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ContentClock } from '../../../server/page-cache/content-clock';

const source = { cmsUrl: 'http://127.0.0.1:9', secret: 'unused' };
const tellOf =
  (database: string) =>
  (after: number, last: number, ...sequences: number[]): string =>
    JSON.stringify({
      after,
      mark: after <= last ? `${database} ${after}` : '',
      last,
      changes: sequences.map((sequence) => ({
        sequence,
        mark: `${database} ${sequence}`,
        tags: [`event:${sequence}`],
      })),
    });
const tell = tellOf('first');

test('what follows is taken in, once, and what does not follow is asked for again', async () => {
  const clock = new ContentClock(createStorage(), source);
  expect(await clock.take(tell(5, 5))).toBe(5);
  expect(await clock.take(tell(5, 7, 6, 7))).toBe(7);
  const made = clock.read();
  expect(clock.hasChangedSince(made - 1, ['event:7'])).toBe(true);
  expect(clock.hasChangedSince(made - 1, ['event:6'])).toBe(false);
  // Sent again, as whoever listens on the wire could.
  expect(await clock.take(tell(5, 7, 6, 7))).toBe(7);
  // Something between is missing.
  expect(await clock.take(tell(9, 10, 10))).toBe(7);
  expect(clock.hasChangedSince(made, ['event:10'])).toBe(false);
  expect(await clock.take(tell(7, 10, 8, 9, 10))).toBe(10);
  expect(clock.hasChangedSince(made, ['event:10'])).toBe(true);
});

test('it is current once it knows the last change', async () => {
  const clock = new ContentClock(createStorage(), source);
  expect(clock.isCurrent).toBe(false);
  await clock.take(tell(0, 3, 1, 2));
  expect(clock.isCurrent).toBe(false);
  await clock.take(tell(2, 3, 3));
  expect(clock.isCurrent).toBe(true);
});

test('a CMS that has begun anew makes everything old', async () => {
  const clock = new ContentClock(createStorage(), source);
  await clock.take(tell(90, 90));
  const made = clock.read();
  // It tells where it is, hears that this server is further, and says that there is no more.
  expect(await clock.take(tell(2, 2))).toBe(90);
  expect(await clock.take(tell(90, 2))).toBe(2);
  expect(clock.isCurrent).toBe(true);
  expect(clock.hasChangedSince(made, ['event:a'])).toBe(true);
  expect(clock.hasChangedSince(clock.read(), ['event:a'])).toBe(false);
});

test.each([
  ['told again', tell(5, 7, 6, 7)],
  ['on its way while more was told', tell(7, 7)],
  ['of a CMS that had begun anew, long ago', tell(90, 2)],
])('what was %s changes nothing', async (_, old) => {
  const clock = new ContentClock(createStorage(), source);
  await clock.take(tell(5, 5));
  await clock.take(tell(5, 8, 6, 7, 8));
  const made = clock.read();
  expect(await clock.take(old)).toBe(8);
  expect(clock.isCurrent).toBe(true);
  expect(clock.read()).toBe(made);
});

test('what is no batch is refused', async () => {
  const clock = new ContentClock(createStorage(), source);
  await expect(clock.take('{"changes":[]}')).rejects.toThrow('not a batch');
});

describe('a server that has been away', () => {
  let cms: Server;
  let answer: RequestListener;
  const asked: string[] = [];

  beforeEach(async () => {
    asked.length = 0;
    cms = createServer((request, response) => {
      const { url = '', headers } = request;
      const signature = String(headers[SIGNATURE_HEADER]);
      const isSigned = verifyMessage('secret', `GET ${url}`, signature, Date.now());
      asked.push(isSigned ? url : 'not signed');
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(cms, 'listening');
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => {
    cms.closeAllConnections();
    cms.close();
    vi.restoreAllMocks();
  });

  async function start(archive = createStorage()): Promise<ContentClock> {
    const { port } = cms.address() as AddressInfo;
    const clock = new ContentClock(archive, {
      cmsUrl: `http://127.0.0.1:${port}`,
      secret: 'secret',
    });
    await clock.start();
    return clock;
  }

  test('asks for what it has missed, from the last change that it knew, until it knows all', async () => {
    const archive = createStorage();
    await new ContentClock(archive, source).take(tell(5, 5));
    answer = ({ url }, response) =>
      response.end(url === '/changes?after=5' ? tell(5, 8, 6, 7) : tell(7, 8, 8));
    const clock = await start(archive);
    expect(asked).toEqual(['/changes?after=5', '/changes?after=7']);
    expect([clock.isCurrent, clock.sequence]).toEqual([true, 8]);
    for (const tag of ['event:6', 'event:7', 'event:8']) {
      expect([tag, clock.hasChangedSince(1, [tag])]).toEqual([tag, true]);
    }
  });

  test('starts with the CMS where that is, when it has begun anew', async () => {
    const archive = createStorage();
    await new ContentClock(archive, source).take(tell(90, 90));
    answer = ({ url }, response) => response.end(url?.endsWith('90') ? tell(90, 2) : tell(2, 2));
    const clock = await start(archive);
    expect([clock.isCurrent, clock.sequence]).toEqual([true, 2]);
  });

  test.each<[string, number, number[]]>([
    ['has come further than that', 9, [8, 9]],
    ['has come as far', 7, []],
  ])(
    'takes everything for old, once, when the CMS was restored from before what it knew and %s',
    async (_, last, sequences) => {
      const archive = createStorage();
      const before = new ContentClock(archive, source);
      await before.take(tell(5, 7, 6, 7));
      const tellRestored = tellOf('restored');
      answer = (_request, response) => response.end(tellRestored(7, last, ...sequences));
      const clock = await start(archive);
      expect(clock.hasChangedSince(before.read(), ['event:a'])).toBe(true);
      const made = clock.read();
      expect(await clock.take(tellRestored(last, last))).toBe(last);
      expect(clock.read()).toBe(made);
    },
  );

  test.each<[string, RequestListener, string]>([
    ['403', (_, response) => response.writeHead(403).end(), 'CHANGES_SECRET or the clocks'],
    ['500', (_, response) => response.writeHead(500).end(), 'it answers 500'],
    ['what is no JSON', (_, response) => response.end('<!DOCTYPE html>'), 'not valid JSON'],
    ['another JSON', (_, response) => response.end('{"errors":[]}'), 'not a batch of changes'],
    ['what leads nowhere', (_, response) => response.end(tell(5, 8)), 'it leaves changes out'],
    ['nothing', ({ socket }) => socket.destroy(), 'other side closed'],
    ['nothing for long', () => {}, 'aborted due to timeout'],
  ])(
    'takes nothing for right while the CMS answers %s, and says so once',
    async (_, wrong, told) => {
      answer = wrong;
      const archive = createStorage();
      await new ContentClock(archive, source).take(tell(5, 5));
      const clock = await start(archive);
      expect([clock.isCurrent, clock.sequence]).toEqual([false, 5]);
      expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(told));
    },
  );
});
