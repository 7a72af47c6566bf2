import { checkRecurrence, readRecurrence, RecurrenceError, type WallTimes } from 'calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar, writeCalendar, type CalendarEvent } from '../src/index.js';
import { arbitraryEvent, arbitraryTombstone, typedRecurrence } from './arbitraries.js';
import { head, listFixtures, readFixture } from './files.js';

const options = { timeZone: 'Europe/Lisbon' };
const nothing = { events: [], tombstones: [], skipped: [], lost: [] };

const timed = { startDate: '2027-01-05', startTime: '10:00', timeZone: 'Europe/Lisbon' };
const plain: CalendarEvent = {
  uid: 'series',
  sequence: 0,
  stampedAt: '2026-11-01T08:00:00.000Z',
  title: 'Series',
  eventStatus: 'scheduled',
  times: timed,
};

/** Tells whether an editor may save a recurrence. */
function isAccepted(times: WallTimes, recurrence: string): boolean {
  const horizon = { from: '2027-01-01T00:00:00Z', to: '2032-01-01T00:00:00Z' };
  try {
    checkRecurrence({ ...times, recurrence }, horizon);
    return true;
  } catch (error) {
    if (error instanceof RecurrenceError) return false;
    throw error;
  }
}

/** The rule and the dates of a recurrence, whatever the order of its lines. */
function describeDates(recurrence: string, times: WallTimes) {
  const { rule, added, excluded } = readRecurrence(recurrence, times);
  return { rule, added: added.toSorted(), excluded: excluded.toSorted() };
}

function read(text: string) {
  return readCalendar(new TextEncoder().encode(text), options);
}

describe('import and export', () => {
  it.each(listFixtures('golden'))('gives %s back byte by byte', (name) => {
    const file = readFixture('golden', name);
    const { events, tombstones, skipped, lost } = readCalendar(file, options);
    expect({ skipped, lost }).toEqual({ skipped: [], lost: [] });
    expect(writeCalendar({ ...head, events, tombstones })).toBe(file.toString('utf8'));
  });

  it.each(listFixtures('foreign'))(
    'gives the same bytes for %s from the first export on',
    (name) => {
      const { events, tombstones } = readCalendar(readFixture('foreign', name), options);
      const first = writeCalendar({ ...head, events, tombstones });
      const again = read(first);
      expect(again.skipped).toEqual([]);
      expect(writeCalendar({ ...head, ...again })).toBe(first);
    },
  );

  it('does not depend on the order in which events come', () => {
    const { events } = readCalendar(readFixture('golden', 'recurring.ics'), options);
    const written = writeCalendar({ ...head, events });
    expect(writeCalendar({ ...head, events: events.toReversed() })).toBe(written);
  });

  it('reads what it wrote: import(export(x)) = x', () => {
    fc.assert(
      fc.property(arbitraryEvent, (event) => {
        const result = read(writeCalendar({ ...head, events: [event] }));
        expect(result).toEqual({
          ...nothing,
          events: [event],
          lines: new Map([[event.uid, expect.any(Number)]]),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('writes each recurrence that may be saved, and reads the same dates from it', () => {
    let written = 0;
    fc.assert(
      fc.property(typedRecurrence, fc.boolean(), (recurrence, allDay) => {
        const times = allDay ? { ...timed, startTime: null } : timed;
        if (!isAccepted(times, recurrence)) return;
        const [event] = read(
          writeCalendar({ ...head, events: [{ ...plain, times, recurrence }] }),
        ).events;
        expect(describeDates(event?.recurrence ?? '', times)).toEqual(
          describeDates(recurrence, times),
        );
        written += 1;
      }),
      { numRuns: 1000 },
    );
    expect(written).toBeGreaterThan(50);
  });

  it('reads the tombstones that it wrote', () => {
    fc.assert(
      fc.property(arbitraryTombstone, (tombstone) => {
        const result = read(writeCalendar({ ...head, events: [], tombstones: [tombstone] }));
        expect(result).toEqual({
          ...nothing,
          tombstones: [tombstone],
          lines: new Map([[tombstone.uid, expect.any(Number)]]),
        });
      }),
    );
  });
});
