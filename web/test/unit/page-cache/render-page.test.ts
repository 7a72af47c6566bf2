import type { NitroApp } from 'nitropack/types';
import { expect, test } from 'vitest';
import { renderPage } from '../../../server/page-cache/render-page';

test('what is said to one visitor is no part of a page that all are sent', async () => {
  const headers = { 'content-type': 'text/html', 'set-cookie': 'session=of-one', etag: '"x"' };
  const localCall = async () => ({ status: 200, headers, body: 'text' });
  const clock = { read: () => 1, sequence: 1 };
  const page = await renderPage({ localCall } as unknown as NitroApp, '/about', clock);
  expect(Object.keys(page.headers).toSorted()).toEqual([
    'cache-tag',
    'content-type',
    'surrogate-key',
  ]);
  expect(page.body.toString()).toBe('text');
});
