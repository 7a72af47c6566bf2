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

test('what has gone is named', () => {
  expect(nameErrorKind(410, 'EVENT')).toBe('goneEvent');
  expect(nameErrorKind(410, 'AXIS')).toBe('goneAxis');
  expect(nameErrorKind(404, 'AXIS')).toBe('notFound');
});
