import { describe, expect, test } from 'vitest';
import { localize } from './occurrence.js';
import { resolveWallTimes } from './wall-time.js';
import type { WallTimes } from './wall-time-input.js';

/** The way of an event: as written, to instants, to the calendar of a zone. */
function show(times: WallTimes, timeZone = times.timeZone) {
  const { startsAt, endsAt, allDay } = resolveWallTimes(times);
  const { startDate, endDate = null } = times;
  return localize(
    { startsAt, endsAt, allDay, startDate, endDate, timeZone: times.timeZone },
    timeZone,
  );
}

const lisbon = { timeZone: 'Europe/Lisbon' };

test('an event with hours is seen at the hours of the zone', () => {
  const times = { startDate: '2024-09-17', startTime: '10:00', endTime: '12:30', ...lisbon };
  expect(show(times)).toEqual({
    localStart: '2024-09-17T10:00',
    localEnd: '2024-09-17T12:30',
    firstDate: '2024-09-17',
    lastDate: '2024-09-17',
  });
  expect(show(times, 'America/New_York')).toMatchObject({ localStart: '2024-09-17T05:00' });
  expect(show(times, 'Asia/Tokyo')).toMatchObject({ localEnd: '2024-09-17T20:30' });
});

test('an evening in one zone is the next day in another', () => {
  const times = {
    startDate: '2024-12-31',
    startTime: '20:00',
    endTime: '22:00',
    timeZone: 'America/New_York',
  };
  expect(show(times, 'Europe/Lisbon')).toEqual({
    localStart: '2025-01-01T01:00',
    localEnd: '2025-01-01T03:00',
    firstDate: '2025-01-01',
    lastDate: '2025-01-01',
  });
});

describe('all-day dates never shift', () => {
  test.each(['Europe/Lisbon', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])('in %s', (timeZone) => {
    expect(show({ startDate: '2024-09-17', ...lisbon }, timeZone)).toEqual({
      localStart: '2024-09-17',
      localEnd: '2024-09-17',
      firstDate: '2024-09-17',
      lastDate: '2024-09-17',
    });
    expect(
      show({ startDate: '2024-09-30', endDate: '2024-10-02', ...lisbon }, timeZone),
    ).toMatchObject({ firstDate: '2024-09-30', localEnd: '2024-10-02', lastDate: '2024-10-02' });
  });
});

describe('the days it occupies', () => {
  test('an open end occupies its start day', () => {
    expect(show({ startDate: '2024-09-17', startTime: '23:30', ...lisbon })).toEqual({
      localStart: '2024-09-17T23:30',
      localEnd: null,
      firstDate: '2024-09-17',
      lastDate: '2024-09-17',
    });
  });

  test('an end at midnight does not occupy the day that begins', () => {
    expect(
      show({
        startDate: '2024-09-17',
        startTime: '20:00',
        endDate: '2024-09-18',
        endTime: '00:00',
        ...lisbon,
      }),
    ).toMatchObject({ localEnd: '2024-09-18T00:00', lastDate: '2024-09-17' });
  });

  test('an end date without end time is occupied to its end', () => {
    expect(
      show({ startDate: '2024-09-17', startTime: '09:00', endDate: '2024-09-19', ...lisbon }),
    ).toMatchObject({
      localEnd: '2024-09-20T00:00',
      firstDate: '2024-09-17',
      lastDate: '2024-09-19',
    });
  });

  test('one minute past midnight occupies the next day, over the end of a year', () => {
    expect(
      show({
        startDate: '2024-12-31',
        startTime: '22:00',
        endDate: '2025-01-01',
        endTime: '00:01',
        ...lisbon,
      }),
    ).toMatchObject({ firstDate: '2024-12-31', lastDate: '2025-01-01' });
  });

  test('where midnight is skipped, the day before is not prolonged', () => {
    expect(
      show({
        startDate: '2024-03-30',
        startTime: '20:00',
        endDate: '2024-03-30',
        timeZone: 'Atlantic/Azores',
      }),
    ).toMatchObject({ localEnd: '2024-03-31T01:00', lastDate: '2024-03-30' });
  });
});
