import { expect, test } from 'vitest';
import { pickHeaders } from '../../server/utils/headers';

test('only the listed headers go on, cookies and credentials stay behind', () => {
  const picked = pickHeaders(
    { accept: '*/*', cookie: 'session=1', authorization: 'Bearer x', range: undefined },
    ['accept', 'range'],
  );
  expect([...picked]).toEqual([['accept', '*/*']]);
});

test('the headers of an answer are picked alike', () => {
  const answer = new Headers({ ETag: '"1"', 'Set-Cookie': 'a=b' });
  expect([...pickHeaders(answer, ['etag', 'last-modified'])]).toEqual([['etag', '"1"']]);
});
