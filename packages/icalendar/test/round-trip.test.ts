import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar, writeCalendar } from '../src/index.js';
import { arbitraryEvent, arbitraryTombstone } from './arbitraries.js';
import { head, listFixtures, readFixture } from './files.js';

const options = { timeZone: 'Europe/Lisbon' };
const nothing = { events: [], tombstones: [], skipped: [], lost: [] };

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
