import { describe, expect, it } from 'vitest';
import {
  formatEventTimes,
  formatEventTimesElsewhere,
  formatHours,
  formatMoment,
  formatOccurrence,
  type LocalOccurrence,
  toWrittenTimes,
  type WrittenTimes,
} from '../../app/utils/occurrence-times';

const workshop: LocalOccurrence = {
  allDay: false,
  localStart: '2024-09-17T10:00',
  localEnd: '2024-09-17T12:30',
  firstDate: '2024-09-17',
  lastDate: '2024-09-17',
};
const fair: LocalOccurrence = {
  allDay: true,
  localStart: '2024-09-10',
  localEnd: '2024-09-14',
  firstDate: '2024-09-10',
  lastDate: '2024-09-14',
};

/** Spaces differ between versions of the language data; words and figures do not. */
function normalize(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s/gu, ' ').replaceAll(' – ', '–');
}

describe('hours', () => {
  it('are a range, or the start alone if the end is open', () => {
    expect(formatHours(workshop)).toBe('10:00–12:30');
    expect(formatHours({ ...workshop, localEnd: null })).toBe('10:00');
  });

  it('leave out an end that only means the end of the day', () => {
    expect(formatHours({ ...workshop, localEnd: '2024-09-18T00:00' })).toBe('10:00');
  });

  it('are none for whole days', () => {
    expect(formatHours(fair)).toBeNull();
    expect(formatHours({ ...workshop, lastDate: '2024-09-18' })).toBeNull();
  });
});

describe('an occurrence in words', () => {
  it('tells one day with its hours', () => {
    expect(formatOccurrence('en', workshop)).toBe('Tuesday, 17 September 2024, 10:00–12:30');
    expect(formatOccurrence('pt', workshop)).toBe(
      'Terça-feira, 17 de setembro de 2024, 10:00–12:30',
    );
  });

  it('tells several days as a range', () => {
    expect(normalize(formatOccurrence('en', fair))).toBe('10–14 September 2024');
    expect(normalize(formatOccurrence('pt', fair))).toBe('10–14 de setembro de 2024');
  });
});

describe('the times of an event', () => {
  const chicago: WrittenTimes = {
    startDate: '2024-09-09',
    endDate: null,
    endTime: '17:00:00.000',
    allDay: false,
    startsAt: '2024-09-09T14:00:00.000Z',
    endsAt: '2024-09-09T22:00:00.000Z',
    timeZone: 'America/Chicago',
  };

  it('are told in its own zone, and in the association’s if its clocks differ', () => {
    expect(formatEventTimes('en', chicago)).toEqual({
      text: 'Monday, 9 September 2024, 09:00–17:00',
      dateTime: '2024-09-09T14:00:00.000Z',
      zoneName: 'Central Daylight Time',
    });
    expect(formatEventTimesElsewhere('en', chicago, 'Europe/Lisbon')).toMatchObject({
      text: 'Monday, 9 September 2024, 15:00–23:00',
      zoneName: 'Western European Summer Time',
    });
    expect(
      formatEventTimesElsewhere('en', { ...chicago, timeZone: 'Europe/London' }, 'Europe/Lisbon'),
    ).toBeNull();
  });

  it('have no end if it is open', () => {
    const open = { ...chicago, endTime: null, endsAt: null };
    expect(normalize(formatEventTimes('en', open).text)).toBe('Monday, 9 September 2024 at 09:00');
  });

  it('name the last day alone if it has no end time', () => {
    const conference = {
      ...chicago,
      endDate: '2024-09-10',
      endTime: null,
      endsAt: '2024-09-11T05:00:00.000Z',
    };
    expect(normalize(formatEventTimes('en', conference).text)).toBe(
      'Monday, 9 September 2024 at 09:00–Tuesday, 10 September 2024',
    );
    const oneDay = { ...conference, endDate: '2024-09-09', endsAt: '2024-09-10T05:00:00.000Z' };
    expect(normalize(formatEventTimes('en', oneDay).text)).toBe(
      'Monday, 9 September 2024 at 09:00',
    );
  });

  it('are days without zone when it lasts all day', () => {
    const allDay = {
      ...chicago,
      endDate: '2024-09-14',
      endTime: null,
      allDay: true,
      startsAt: '2024-09-09T05:00:00.000Z',
      endsAt: '2024-09-15T05:00:00.000Z',
    };
    const { text, dateTime, zoneName } = formatEventTimes('pt', allDay);
    expect(normalize(text)).toBe('Segunda-feira, 9 de setembro–sábado, 14 de setembro de 2024');
    expect(dateTime).toBe('2024-09-09');
    expect(zoneName).toBeNull();
    expect(formatEventTimesElsewhere('pt', allDay, 'Europe/Lisbon')).toBeNull();
  });
});

describe('the times of one date of a series', () => {
  const inChicago = {
    allDay: false,
    localStart: '2026-10-29T09:00',
    localEnd: '2026-10-29T10:00',
    firstDate: '2026-10-29',
    lastDate: '2026-10-29',
    startsAt: '2026-10-29T14:00:00.000Z',
    endsAt: '2026-10-29T15:00:00.000Z',
    timeZone: 'America/Chicago',
  };

  it('are told as an event’s, in both zones', () => {
    const times = toWrittenTimes(inChicago);
    expect(formatEventTimes('en', times).text).toBe('Thursday, 29 October 2026, 09:00–10:00');
    // Lisbon has left summer time by then, Chicago has not.
    expect(formatEventTimesElsewhere('en', times, 'Europe/Lisbon')?.text).toBe(
      'Thursday, 29 October 2026, 14:00–15:00',
    );
  });

  it('keep an end open, and the end of the day unsaid', () => {
    const open = toWrittenTimes({ ...inChicago, localEnd: null, endsAt: null });
    expect(normalize(formatEventTimes('en', open).text)).toBe('Thursday, 29 October 2026 at 09:00');
    const toMidnight = toWrittenTimes({
      ...inChicago,
      localEnd: '2026-10-30T00:00',
      endsAt: '2026-10-30T05:00:00.000Z',
    });
    expect(normalize(formatEventTimes('en', toMidnight).text)).toBe(
      'Thursday, 29 October 2026 at 09:00',
    );
  });

  it('are days when it lasts all day', () => {
    const days = { allDay: true, localStart: '2026-12-04', localEnd: '2026-12-05' };
    const times = toWrittenTimes({
      ...inChicago,
      ...days,
      firstDate: '2026-12-04',
      lastDate: '2026-12-05',
    });
    expect(formatEventTimes('pt', times)).toMatchObject({ dateTime: '2026-12-04', zoneName: null });
    expect(formatEventTimesElsewhere('pt', times, 'Europe/Lisbon')).toBeNull();
  });

  it('are named by where they came from', () => {
    expect(formatMoment('en', '2026-12-01T17:30')).toBe('Tuesday, 1 December 2026, 17:30');
    expect(formatMoment('pt', '2026-12-01')).toBe('terça-feira, 1 de dezembro de 2026');
  });
});
