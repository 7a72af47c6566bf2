import { expect, test } from 'vitest';
import { nameErrorKind } from '../../app/utils/error-kind';

test.each([
  [404, 'notFound'],
  [410, 'notFound'],
  [500, 'internal'],
  [503, 'unavailable'],
  [504, 'unavailable'],
  [400, 'other'],
  [405, 'other'],
] as const)('%i is %s', (status, kind) => {
  expect(nameErrorKind(status)).toBe(kind);
});
