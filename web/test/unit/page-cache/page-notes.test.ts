import { afterEach, expect, test, vi } from 'vitest';
import { PageNotes } from '../../../shared/page-notes';

afterEach(() => vi.unstubAllGlobals());

function answerWith(...answers: (HeadersInit | Error)[]): void {
  const fetch = vi.fn<typeof globalThis.fetch>();
  for (const answer of answers) {
    if (answer instanceof Error) fetch.mockRejectedValueOnce(answer);
    else fetch.mockResolvedValueOnce(new Response('{}', { headers: answer }));
  }
  vi.stubGlobal('fetch', fetch);
}

test('a page rests on what all answers rest on, until the first of them ends', async () => {
  answerWith(
    { 'cache-tag': 'list:axes,month:2026-11', 'content-valid-until': '2026-11-24T00:00:00Z' },
    { 'cache-tag': 'list:axes', 'content-valid-until': '2026-11-23T23:00:00Z' },
    { 'cache-tag': 'slug:event:a' },
  );
  const notes = new PageNotes(7);
  for (let n = 0; n < 3; n += 1) await notes.fetch('http://cms.test');
  expect(notes.listTags()).toEqual(['list:axes', 'month:2026-11', 'slug:event:a']);
  expect(new Date(notes.validUntil).toISOString()).toBe('2026-11-23T23:00:00.000Z');
  expect(notes.isWhole).toBe(true);
  const [, init] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(new Headers(init?.headers).get('content-sequence')).toBe('7');
});

test('a page that rests on nothing is of the moment', () => {
  const notes = new PageNotes(0);
  expect([notes.validUntil, notes.isWhole]).toEqual([0, true]);
});

test('a page that rests on the build alone is the same for as long as that is', () => {
  const notes = new PageNotes(0);
  notes.noteBuild();
  expect([notes.validUntil, notes.isWhole]).toEqual([Number.POSITIVE_INFINITY, true]);
});

test.each([
  ['says nothing of what it rests on', {}],
  ['does not come', new Error('connect ECONNREFUSED')],
])('a page is not whole when an answer %s', async (_, answer) => {
  answerWith({ 'cache-tag': 'list:axes' }, answer);
  const notes = new PageNotes(0);
  await notes.fetch('http://cms.test');
  await notes.fetch('http://cms.test').catch(() => {});
  expect(notes.isWhole).toBe(false);
});
