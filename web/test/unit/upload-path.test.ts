import { expect, test } from 'vitest';
import { isUploadPath } from '../../server/utils/upload-path';

test.each(['/uploads/a.jpg', '/uploads/thumbnail_gr%C3%A1fico_1a2b.webp', '/uploads/2024/a.pdf'])(
  '%s is a file of the uploads',
  (path) => {
    expect(isUploadPath(path)).toBe(true);
  },
);

test.each([
  '/uploads/',
  '/uploads/../graphql',
  '/uploads/..%2Fgraphql',
  '/uploads/%2e%2e/admin',
  '/uploads/a%5C..%5Cb',
  '/uploads/a%00.jpg',
  '/uploads/%E0%A4%A',
])('%s is none', (path) => {
  expect(isUploadPath(path)).toBe(false);
});
