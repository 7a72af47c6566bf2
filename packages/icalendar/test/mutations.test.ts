import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarFileError, readCalendar, writeCalendar } from '../src/index.js';
import { head, listFixtures, readFixture } from './files.js';

const files = (['golden', 'foreign'] as const).flatMap((kind) =>
  listFixtures(kind).map((name) => readFixture(kind, name)),
);

/** What breaks parsers: structure, types and parameters, where they are not expected. */
const pieces = [
  '\r\n',
  '\n ',
  ':',
  ';',
  ',',
  '"',
  '\\',
  '\0',
  '^',
  '=',
  ';VALUE=PERIOD',
  ';VALUE=DATE:',
  ';VALUE=CONSTRUCTOR:',
  ';TZID=',
  ';RANGE=THISANDFUTURE',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VCALENDAR\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\r\n',
  'DTSTART:99999999T999999Z\r\n',
  'DURATION:P99999999999999999999W\r\n',
  'RECURRENCE-ID:20240917T100000\r\n',
  '__proto__:x\r\n',
  'constructor;constructor=x:x\r\n',
  '\u{1F916}',
].map((piece) => Buffer.from(piece));

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('piece' as const),
    at: fc.nat(),
    piece: fc.constantFrom(...pieces),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), length: fc.nat(200) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(file: Buffer, change: Mutation): Buffer {
  const at = change.at % (file.length + 1);
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  switch (change.kind) {
    case 'byte':
      return Buffer.concat([before, Buffer.of(change.byte), after.subarray(1)]);
    case 'piece':
      return Buffer.concat([before, change.piece, after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(change.length)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, change.length), after]);
  }
}

describe('readCalendar', () => {
  it(
    'reads or refuses 10,000 damaged files, and what it reads can be written',
    { timeout: 60_000 },
    () => {
      const counts = { read: 0, refused: 0 };
      fc.assert(
        fc.property(
          fc.nat(files.length - 1),
          fc.array(mutation, { minLength: 1, maxLength: 8 }),
          (index, mutations) => {
            try {
              const bytes = mutations.reduce(mutate, files[index] ?? Buffer.of());
              const { events, tombstones } = readCalendar(bytes, { timeZone: 'Europe/Lisbon' });
              writeCalendar({ ...head, events, tombstones });
              counts.read += 1;
            } catch (error) {
              if (!(error instanceof CalendarFileError)) throw error;
              counts.refused += 1;
            }
          },
        ),
        { numRuns: 10_000 },
      );
      // Both ways are walked, or the test would show little.
      expect(counts.read).toBeGreaterThan(1000);
      expect(counts.refused).toBeGreaterThan(1000);
    },
  );
});
