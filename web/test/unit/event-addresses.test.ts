import { describe, expect, it } from 'vitest';
import { dayPath, eventPath, monthPath, occurrencePath } from '../../app/utils/event-paths';
import { groupByMonth } from '../../app/utils/group-occurrences';
import { mapUrl } from '../../app/utils/places';
import { readDate, readMonth, stepDay } from '../../app/utils/route-dates';

describe('months and days in addresses', () => {
  it('are read with and without leading zeros', () => {
    expect(readMonth({ year: '2024', month: '09' })).toBe('2024-09');
    expect(readMonth({ year: '2024', month: '9' })).toBe('2024-09');
    expect(readDate({ year: '2024', month: '2', day: '29' })).toBe('2024-02-29');
  });

  it.each([
    { year: '1899', month: '12' },
    { year: '2200', month: '01' },
    { year: '2024', month: '13' },
    { year: '2024', month: '0' },
    { year: '24', month: '09' },
    { year: '2024', month: '009' },
    { year: '2024', month: 'september' },
  ])('are none outside the calendar: $year/$month', (params) => {
    expect(readMonth(params)).toBeNull();
  });

  it.each(['0', '30', '2 ', 'x', '029'])('are none if the month has no such day: %s', (day) => {
    expect(readDate({ year: '2023', month: '02', day })).toBeNull();
  });

  it('lead to the days beside, up to the ends of the calendar', () => {
    expect(stepDay('2024-02-28', 1)).toBe('2024-02-29');
    expect(stepDay('2024-01-01', -1)).toBe('2023-12-31');
    expect(stepDay('1900-01-01', -1)).toBeNull();
    expect(stepDay('2199-12-31', 1)).toBeNull();
  });

  it('are written as paths', () => {
    expect(monthPath('2024-09')).toBe('/events/2024/09');
    expect(dayPath('2024-09-17')).toBe('/events/2024/09/17');
    expect(eventPath('amb-2024')).toBe('/event/amb-2024');
    expect(occurrencePath('amb-2024', null)).toBe('/event/amb-2024');
    expect(occurrencePath('hour', '2026-12-01T17:30')).toBe('/event/hour?date=2026-12-01');
    expect(occurrencePath('hour', '2026-12-01')).toBe('/event/hour?date=2026-12-01');
  });
});

describe('places', () => {
  it('are shown on a map', () => {
    expect(mapUrl(48.69, 9.19)).toBe(
      'https://www.openstreetmap.org/?mlat=48.69&mlon=9.19#map=16/48.69/9.19',
    );
  });
});

describe('the list of events', () => {
  it('puts what is going on first, then each month', () => {
    const dates = ['2024-09-10', '2024-09-17', '2024-09-30', '2024-10-01'];
    const groups = groupByMonth(
      dates.map((firstDate) => ({ firstDate })),
      '2024-09-17',
    );
    expect(groups.map(({ month, occurrences }) => [month, occurrences.length])).toEqual([
      [null, 1],
      ['2024-09', 2],
      ['2024-10', 1],
    ]);
    expect(groupByMonth([], '2024-09-17')).toEqual([]);
  });

  it('has months alone where nothing is going on', () => {
    const groups = groupByMonth([{ firstDate: '2024-09-30' }, { firstDate: '2024-08-01' }]);
    expect(groups.map(({ month }) => month)).toEqual(['2024-09', '2024-08']);
  });
});
