import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packPage } from '../../../server/page-cache/kept-page';
import { sendPage, sendPageOnce } from '../../../server/page-cache/send-page';

const text = '<p>A page</p>'.repeat(500);
let server: Server;
let isStale = false;
let isForOne = false;

beforeAll(async () => {
  const page = await packPage(
    {
      status: 200,
      headers: {
        'content-type': 'text/html',
        'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT',
        'cache-tag': 'event:a',
      },
      body: Buffer.from(text),
      tags: ['event:a'],
      validUntil: Number.POSITIVE_INFINITY,
      begun: 1,
      isWhole: true,
    },
    Date.now() - 5000,
  );
  server = createServer((asked, response) => {
    if (isForOne) sendPageOnce(asked, response, page);
    else sendPage(asked, response, { page, isStale });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function ask(headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: '127.0.0.1', method, headers }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

test('in the encoding that is asked for, with an ETag of its own', async () => {
  const plain = await ask();
  const gzip = await ask({ 'accept-encoding': 'gzip' });
  const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br' });
  expect(plain.body.toString()).toBe(text);
  expect(gunzipSync(gzip.body).toString()).toBe(text);
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
  const etags = [plain, gzip, brotli].map(({ headers }) => headers.etag);
  expect(new Set(etags).size).toBe(3);
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotli.headers['content-length']).toBe(String(brotli.body.length));
});

test('not again to whoever has it', async () => {
  const { headers } = await ask({ 'accept-encoding': 'br' });
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': String(headers.etag) });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
  expect(again.headers['content-type']).toBeUndefined();
  const other = await ask({ 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) });
  expect(other.status).toBe(200);
  const since = await ask({ 'if-modified-since': 'Mon, 23 Nov 2026 08:00:00 GMT' });
  expect(since.status).toBe(304);
});

test('to HEAD what GET says, without the body; to Range the whole', async () => {
  const get = await ask({ 'accept-encoding': 'br' });
  const head = await ask({ 'accept-encoding': 'br' }, 'HEAD');
  const { date: _, ...headers } = get.headers;
  expect(head.headers).toMatchObject(headers);
  expect(head.body.length).toBe(0);
  const range = await ask({ range: 'bytes=0-9' });
  expect([range.status, range.body.toString()]).toEqual([200, text]);
});

test('with its age, when it may be old', async () => {
  isStale = true;
  expect(Number((await ask()).headers.age)).toBeGreaterThanOrEqual(5);
  isStale = false;
  expect((await ask()).headers.age).toBeUndefined();
});

test('for one visitor, to be kept nowhere', async () => {
  isForOne = true;
  try {
    const { headers, body } = await ask({ 'accept-encoding': 'br', 'if-none-match': '*' });
    expect(brotliDecompressSync(body).toString()).toBe(text);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/html',
    });
    for (const name of ['etag', 'age', 'last-modified', 'cache-tag']) {
      expect(headers).not.toHaveProperty(name);
    }
    expect((await ask({}, 'HEAD')).body).toHaveLength(0);
  } finally {
    isForOne = false;
  }
});
