import { request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** Asks without a helper that decompresses. */
async function ask(
  path: string,
  { method = 'GET', ...headers }: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, test.info().project.use.baseURL);
    const request = send(url, { method, headers: { accept: 'text/html', ...headers } });
    request.on('error', reject).on('response', async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.end();
  });
}

const decompress = { br: brotliDecompressSync, gzip: gunzipSync };

test('what is text comes compressed, in the way that the client likes best', async () => {
  const paths = {
    '/': 200,
    '/no-such-page': 404,
    '/events.ics': 200,
    '/events.atom': 200,
    '/pt/events.json': 200,
    '/sitemap.xml': 200,
  };
  for (const [path, status] of Object.entries(paths)) {
    const plain = await ask(path);
    expect([plain.status, plain.headers.vary]).toEqual([status, 'Accept-Encoding']);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const encoding of ['br', 'gzip'] as const) {
      const accepted = encoding === 'br' ? 'gzip, deflate, br, zstd' : 'gzip, br;q=0';
      const { headers, body } = await ask(path, { 'accept-encoding': accepted });
      expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
      expect(decompress[encoding](body).length).toBe(plain.body.length);
      expect(body.length).toBeLessThan(plain.body.length / 2);

      const head = await ask(path, { method: 'HEAD', 'accept-encoding': accepted });
      expect([head.status, head.headers.vary]).toEqual([status, 'Accept-Encoding']);
      // What HEAD says of the length is true, or it says nothing (RFC 9110 8.6).
      const length = head.headers['content-length'];
      expect([undefined, String(body.length)]).toContain(length);
    }
  }
});

test('each encoding of a feed has a tag of its own, by which it is asked for', async () => {
  for (const path of ['/events.ics', '/sitemap.xml']) {
    const tags = new Map<string, string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await ask(path, { 'accept-encoding': encoding });
      tags.set(encoding, String(headers.etag));
    }
    expect(new Set(tags.values()).size).toBe(3);
    for (const [encoding, etag] of tags) {
      const asked = { 'accept-encoding': encoding };
      const same = await ask(path, { ...asked, 'if-none-match': etag });
      expect(same.status).toBe(304);
      expect(same.body.length).toBe(0);
      expect(same.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
      const others = [...tags.values()].filter((tag) => tag !== etag).join(', ');
      const changed = await ask(path, { ...asked, 'if-none-match': others });
      expect([changed.status, changed.headers.etag]).toEqual([200, etag]);
    }
  }
});

test('what is small is left as it is', async () => {
  const { headers, body } = await ask('/robots.txt', { 'accept-encoding': 'br' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body.toString()).toContain('Sitemap:');
});
