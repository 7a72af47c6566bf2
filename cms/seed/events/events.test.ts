import { expandOccurrences, type ExpandedOccurrence, type RecurringTimes } from 'calendar';
import { describe, expect, it } from 'vitest';
import { events, inventedEvents, realEvents } from '.';
import { toEventData } from '../../src/seeding/event-data';
import { resolveSeedDate } from '../dates';
import type { EventShared, SeedEvent } from '../types';

/** Every day of four years, a leap year among them, as the day of the first start. */
const firstStarts = Array.from({ length: 1461 }, (_, index) =>
  resolveSeedDate({ inDays: index }, '2026-01-01'),
);

describe('events', () => {
  it('are 30 or more, each with its own key', () => {
    expect(events.length).toBeGreaterThanOrEqual(30);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  });

  it('name axes and events that exist, and never themselves', () => {
    const keys = new Set(events.map(({ key }) => key));
    expect(
      findKeys(events, ({ key, shared }) =>
        (shared.related ?? []).some((related) => related === key || !keys.has(related)),
      ),
    ).toEqual([]);
    expect(
      findKeys(
        events,
        ({ shared: { axes } }) =>
          axes.length === 0 || axes.some((axis) => ![1, 2, 3, 4].includes(axis)),
      ),
    ).toEqual([]);
  });

  it('lie in zones that exist', () => {
    const zones = new Set(events.map(({ shared }) => shared.timeZone));
    for (const timeZone of zones) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    }
  });

  it('take place somewhere on earth', () => {
    const venues = events.flatMap(({ shared }) => shared.venue ?? []);
    for (const { country, latitude, longitude } of venues) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(Math.abs(latitude ?? 0)).toBeLessThanOrEqual(90);
      expect(Math.abs(longitude ?? 0)).toBeLessThanOrEqual(180);
    }
  });

  it('link to addresses over HTTPS only', () => {
    const protocols = events.flatMap(({ shared }) =>
      urlsOf(shared).map(({ protocol }) => protocol),
    );
    expect(new Set(protocols)).toEqual(new Set(['https:']));
  });
});

describe('real and invented', () => {
  it('are told apart by dates: fixed or movable', () => {
    expect(findKeys(realEvents, ({ shared }) => typeof shared.when.startDate !== 'string')).toEqual(
      [],
    );
    expect(
      findKeys(inventedEvents, ({ shared }) => typeof shared.when.startDate === 'string'),
    ).toEqual([]);
  });

  it('are told apart by text: invented events say what they are, in summary and description', () => {
    expect(
      findKeys(
        inventedEvents,
        ({ en, pt }) =>
          !mentions(en, /^Example event\b/, 'This is an example event') ||
          !mentions(pt, /^Evento de exemplo\b/, 'Este é um evento de exemplo'),
      ),
    ).toEqual([]);
    expect(
      findKeys(realEvents, ({ en, pt }) => /example|exemplo/i.test(JSON.stringify([en, pt]))),
    ).toEqual([]);
  });

  it('are told apart by links: invented ones lead to a host that nobody can own', () => {
    const hosts = inventedEvents.flatMap(({ shared }) =>
      urlsOf(shared).map(({ hostname }) => hostname),
    );
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });
});

describe('event dates', () => {
  it('exist and are in order, whatever the day of the first start', () => {
    for (const today of firstStarts) {
      const wrong = findKeys(events, ({ shared: { when } }) => {
        const { start, end } = daysOf(when, today);
        return !isDate(start) || !isDate(end) || end < start;
      });
      expect(wrong, `first started on ${today}`).toEqual([]);
    }
  });

  it('have times that exist and are in order', () => {
    expect(
      findKeys(events, ({ shared: { when } }) => {
        const { startTime, endTime } = when;
        if (!isTime(startTime) || !isTime(endTime) || (endTime && !startTime)) return true;
        return !when.endDate && (endTime ?? '24:00') <= (startTime ?? '');
      }),
    ).toEqual([]);
  });

  it('of invented events that happen once lie from 20 days before to 76 days after the first start', () => {
    for (const today of firstStarts) {
      const earliest = resolveSeedDate({ inDays: -20 }, today);
      const latest = resolveSeedDate({ inDays: 76 }, today);
      const wrong = findKeys(inventedEvents, ({ shared }) => {
        const { start, end } = daysOf(shared.when, today);
        return !shared.series && (start < earliest || end > latest);
      });
      expect(wrong, `first started on ${today}`).toEqual([]);
    }
  });

  it('put several invented events into the current month, whatever the day', () => {
    for (const today of firstStarts) {
      const inMonth = findKeys(
        inventedEvents,
        ({ shared }) => monthOf(daysOf(shared.when, today).start) === monthOf(today),
      );
      expect(inMonth.length, `first started on ${today}`).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('series', () => {
  const series = inventedEvents.filter(({ shared }) => shared.series);
  // Working them out takes a while; five days apart, starts still lie on every weekday.
  const someStarts = firstStarts.filter((_, index) => index % 5 === 0);

  /** The dates of a series around the first start, as the calendar works them out. */
  function listDates(shared: EventShared, today: string): ExpandedOccurrence[] {
    const [from, to] = [-150, 60].map((inDays) => resolveSeedDate({ inDays }, today));
    const range = { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` };
    return expandOccurrences(toEventData(shared, today) as unknown as RecurringTimes, range);
  }

  it('begin weeks before the first start with a date of the rule, and go on without end', () => {
    for (const today of someStarts) {
      const wrong = findKeys(series, ({ shared }) => {
        const { start } = daysOf(shared.when, today);
        const [first, second] = listDates(shared, today);
        const isOfRule = dayOfWeek(first?.startDate) === dayOfWeek(second?.startDate);
        const isEarly = start < resolveSeedDate({ inDays: -21 }, today);
        return first?.startDate !== start || !isOfRule || !isEarly;
      });
      expect(wrong, `first started on ${today}`).toEqual([]);
    }
    expect(findKeys(series, ({ shared }) => /COUNT|UNTIL/.test(shared.series?.rule ?? ''))).toEqual(
      [],
    );
  });

  it('leave out and move dates that they have, soon after the first start', () => {
    for (const today of someStarts) {
      const wrong = findKeys(series, ({ shared }) => {
        const { skipped = [], moved = [], rule = '' } = shared.series ?? {};
        const ofRule = listDates({ ...shared, series: { rule } }, today);
        const dates = listDates(shared, today);
        const moves = moved.map(({ from, to }) => [from, to].map((d) => resolveSeedDate(d, today)));
        return (
          dates.length !== ofRule.length - skipped.length ||
          moves.some(
            ([from = '', to]) =>
              from <= today ||
              dates.find(({ recurrenceId }) => recurrenceId.startsWith(from))?.startDate !== to,
          )
        );
      });
      expect(wrong, `first started on ${today}`).toEqual([]);
    }
  });
});

describe('the kinds of event that the calendar must be able to show', () => {
  it('three or more real events in September 2024', () => {
    const september = findKeys(
      realEvents,
      ({ shared }) => monthOf(daysOf(shared.when, '2024-01-01').start) === '2024-09',
    );
    expect(september.length).toBeGreaterThanOrEqual(3);
  });

  it('a three-day fair over a month’s end, whatever the day of the first start', () => {
    for (const today of firstStarts) {
      const overMonthsEnd = findKeys(inventedEvents, ({ shared }) => {
        const { start, end } = daysOf(shared.when, today);
        return (
          shared.category === 'fair' &&
          end === resolveSeedDate({ inDays: 2 }, start) &&
          monthOf(start) !== monthOf(end)
        );
      });
      expect(overMonthsEnd.length, `first started on ${today}`).toBeGreaterThan(0);
    }
  });

  it('two or more on one day', () => {
    const starts = inventedEvents.map(({ shared }) => daysOf(shared.when, '2026-11-23').start);
    expect(new Set(starts).size).toBeLessThan(starts.length);
  });

  it.each<[string, (shared: EventShared) => unknown]>([
    ['all day, on one day', ({ when }) => !when.startTime && !when.endDate],
    ['all day, on several days', ({ when }) => !when.startTime && when.endDate],
    ['without an end', ({ when }) => when.startTime && !when.endTime && !when.endDate],
    ['until the end of a day', ({ when }) => when.startTime && !when.endTime && when.endDate],
    ['with times, over several days', ({ when }) => when.endTime && when.endDate],
    ['cancelled', ({ eventStatus }) => eventStatus === 'cancelled'],
    ['postponed', ({ eventStatus }) => eventStatus === 'postponed'],
    [
      'rescheduled, with its previous date',
      ({ eventStatus, previousStartDate }) => eventStatus === 'rescheduled' && previousStartDate,
    ],
    ['moved online', ({ eventStatus, onlineUrl }) => eventStatus === 'movedOnline' && onlineUrl],
    [
      'every week, but for a date, and moved on another',
      ({ series }) => series?.rule.includes('WEEKLY') && series.skipped && series.moved,
    ],
    ['on the second Tuesday of each month', ({ series }) => series?.rule.endsWith('BYDAY=2TU')],
    ['online', ({ category, onlineUrl, venue }) => category === 'webinar' && onlineUrl && !venue],
    [
      'at an hour of another zone',
      ({ when, timeZone }) => when.startTime && timeZone !== 'Europe/Lisbon',
    ],
  ])('%s', (_, matches) => {
    expect(findKeys(inventedEvents, ({ shared }) => !!matches(shared))).not.toEqual([]);
  });

  it('in Portuguese only', () => {
    expect(findKeys(inventedEvents, ({ en, pt }) => !en && !!pt)).not.toEqual([]);
  });

  it('of every category', () => {
    expect(new Set(events.map(({ shared }) => shared.category)).size).toBe(8);
  });
});

function findKeys(list: SeedEvent[], matches: (event: SeedEvent) => boolean): string[] {
  return list.filter(matches).map(({ key }) => key);
}

function daysOf(when: EventShared['when'], today: string): { start: string; end: string } {
  const start = resolveSeedDate(when.startDate, today);
  return { start, end: when.endDate === undefined ? start : resolveSeedDate(when.endDate, today) };
}

function dayOfWeek(date = ''): number {
  return new Date(date).getUTCDay();
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}

function isDate(text: string): boolean {
  return new Date(text).toISOString().slice(0, 10) === text;
}

function isTime(text: string | undefined): boolean {
  return text === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function urlsOf({ onlineUrl, organiserUrl, registrationUrl }: EventShared): URL[] {
  return [onlineUrl, organiserUrl, registrationUrl].flatMap((url) => (url ? [new URL(url)] : []));
}

/** Whether a text, where there is one, has `inSummary` in its summary and `inDescription` in its description. */
function mentions(text: SeedEvent['en'], inSummary: RegExp, inDescription: string): boolean {
  if (!text) return true;
  return inSummary.test(text.summary) && JSON.stringify(text.description).includes(inDescription);
}
