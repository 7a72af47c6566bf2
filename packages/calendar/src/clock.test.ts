import { expect, test } from 'vitest';
import { clockFromEnvironment, fixedClock, systemClock, todayIn } from './clock.js';

test('the tests run in a zone that is neither UTC nor Lisbon', () => {
  expect(Temporal.Now.timeZoneId()).toBe('Pacific/Chatham');
});

test('a fixed clock stands still', () => {
  const clock = fixedClock('2024-09-17T09:00:00Z');
  expect(clock.now().toString()).toBe('2024-09-17T09:00:00Z');
  expect(clock.now().toString()).toBe('2024-09-17T09:00:00Z');
});

test('the date depends on the zone asked for, not on the machine', () => {
  const clock = fixedClock('2024-12-31T23:30:00Z');
  expect(todayIn(clock, 'Europe/Lisbon')).toBe('2024-12-31');
  expect(todayIn(clock, 'Europe/Madrid')).toBe('2025-01-01');
  expect(todayIn(clock, 'America/New_York')).toBe('2024-12-31');
});

test('NOW stops the clock', () => {
  const clock = clockFromEnvironment({ NOW: '2024-02-29T12:00:00Z' });
  expect(todayIn(clock, 'Europe/Lisbon')).toBe('2024-02-29');
});

test.each([{}, { NOW: '' }])('without NOW it is the system clock (%o)', (env) => {
  expect(clockFromEnvironment(env)).toBe(systemClock);
});

test.each(['yesterday', '2024-09-17', '2024-09-17T09:00'])(
  'a NOW that is no instant is refused with a sentence: %s',
  (now) => {
    expect(() => clockFromEnvironment({ NOW: now })).toThrow(
      `NOW is "${now}"; it must be an instant such as 2024-09-17T09:00:00Z, or left out.`,
    );
  },
);

test('the system clock moves', () => {
  const before = Temporal.Now.instant();
  expect(Temporal.Instant.compare(systemClock.now(), before)).toBeGreaterThanOrEqual(0);
});
