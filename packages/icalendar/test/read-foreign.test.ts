import { describe, expect, it } from 'vitest';
import { CalendarFileError, readCalendar, type ReadCalendar } from '../src/index.js';
import { readFixture } from './files.js';

const options = { timeZone: 'Europe/Lisbon' };

function readFile(name: string): ReadCalendar {
  return readCalendar(readFixture('foreign', name), options);
}

/** A calendar of one event, whose lines are given. */
function readLines(...lines: string[]): ReadCalendar {
  return readText(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...wrapEvent(lines), 'END:VCALENDAR'].join('\r\n'),
  );
}

function wrapEvent(lines: string[]): string[] {
  return [
    'BEGIN:VEVENT',
    'UID:one',
    'DTSTAMP:20240801T000000Z',
    'SUMMARY:One',
    ...lines,
    'END:VEVENT',
  ];
}

function readText(text: string): ReadCalendar {
  return readCalendar(new TextEncoder().encode(text), options);
}

function findEvent({ events }: ReadCalendar, uid: string) {
  return events.find((event) => event.uid === uid);
}

describe('a file of a desktop calendar', () => {
  const read = readFile('outlook.ics');

  it('takes the Windows name of a zone, and of several zones the one of the reader', () => {
    const event = findEvent(read, '040000008200E00074C5B7101A82E008');
    expect(event?.times).toEqual({
      startDate: '2024-09-17',
      startTime: '10:00',
      endDate: null,
      endTime: '11:00',
      timeZone: 'Europe/Lisbon',
    });
  });

  it('reads texts, language, organiser and the moved date of a series', () => {
    expect(findEvent(read, '040000008200E00074C5B7101A82E008')).toMatchObject({
      title: 'Reunião',
      description: 'Agenda:\n1. Minutes\n2. Budget\n',
      language: 'pt-pt',
      organiserName: 'Ana, da direção',
      contact: 'ana@example.org',
      visibility: 'public',
      recurrence: 'RRULE:FREQ=WEEKLY;COUNT=10;BYDAY=TU',
      overrides: [
        {
          originalDate: '2024-09-24',
          cancelled: false,
          startDate: '2024-09-25',
          startTime: '15:00',
          endDate: '2024-09-25',
          endTime: '16:00',
        },
      ],
    });
  });

  it('finds the zone that a definition describes when the name says nothing', () => {
    expect(findEvent(read, 'boston')?.times).toMatchObject({
      startTime: '09:00',
      endTime: '10:30',
      timeZone: 'America/New_York',
    });
  });

  it('takes an all-day event that ends on the day it starts as that day', () => {
    expect(findEvent(read, 'one-day')?.times).toMatchObject({
      startDate: '2024-09-19',
      startTime: null,
      endDate: null,
    });
  });

  it('names what has no place', () => {
    expect(read.skipped).toEqual([]);
    expect(read.lost).toEqual([
      { property: 'PRIORITY', count: 1 },
      { property: 'TRANSP', count: 1 },
      { property: 'X-ALT-DESC', count: 1 },
      { property: 'X-MICROSOFT-CDO-BUSYSTATUS', count: 1 },
      { property: 'ATTENDEE', count: 1 },
      { property: 'VALARM', count: 1 },
      { property: 'RECURRENCE-ID', count: 1 },
    ]);
  });
});

describe('a file of a calendar on the web', () => {
  const read = readFile('web-calendar.ics');

  it('gives a single event in UTC the wall time of the zone that the file names', () => {
    expect(findEvent(read, 'utc@example.org')).toMatchObject({
      sequence: 2,
      times: { startTime: '10:00', endTime: '12:00', timeZone: 'Europe/Madrid' },
    });
  });

  it('leaves a series in UTC there, as no zone is right for all of its dates', () => {
    expect(findEvent(read, 'utc-series@example.org')?.times).toMatchObject({
      startTime: '08:00',
      timeZone: 'UTC',
    });
  });

  it("finds a zone behind a prefix, and puts dates of other zones into the series' own", () => {
    expect(findEvent(read, 'prefixed@example.org')).toMatchObject({
      times: { startTime: '10:00', timeZone: 'Europe/Berlin' },
      recurrence: 'RRULE:FREQ=WEEKLY;UNTIL=20241001T215959Z\nEXDATE:20240924T100000',
      stampedAt: '2024-08-01T00:00:00.000Z',
      latitude: 52.52,
      longitude: 13.405,
      categories: ['One', 'Two, and a half', 'Three'],
    });
  });

  it('puts floating times into the given zone, and counts days before hours', () => {
    expect(findEvent(read, 'floating@example.org')?.times).toEqual({
      startDate: '2024-09-17',
      startTime: '10:00',
      endDate: '2024-09-18',
      endTime: '12:00',
      timeZone: 'Europe/Lisbon',
    });
  });

  it('says what is lost', () => {
    expect(read.lost).toEqual([
      { property: 'VTODO', count: 1 },
      { property: 'TRANSP', count: 1 },
      { property: 'STATUS:TENTATIVE', count: 1 },
    ]);
  });
});

describe('encodings', () => {
  const { events } = readFile('encodings.ics');

  it('reads Latin-1, and UTF-8 that is folded within a character, in one file', () => {
    expect(events).toMatchObject([
      { title: 'Sessão de formação', location: 'Praça da Liberdade', description: 'price: 10 €' },
    ]);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s', (encoding) => {
    const text = `\uFEFF${['BEGIN:VCALENDAR', ...wrapEvent(['DTSTART:20240917T100000']), 'END:VCALENDAR'].join('\n')}`;
    const bytes = Buffer.from(text, 'utf16le');
    const read = readCalendar(encoding === 'utf-16be' ? bytes.swap16() : bytes, options);
    expect(read.events).toMatchObject([{ uid: 'one' }]);
  });

  it.each(['\n', '\r', '\r\n'])('reads lines that end with %j', (lineEnd) => {
    const lines = ['BEGIN:VCALENDAR', ...wrapEvent(['DTSTART:2024', ' 0917T100000', '', 'X:1'])];
    const read = readText([...lines, 'END:VCALENDAR', ''].join(lineEnd));
    expect(read.events).toMatchObject([{ times: { startDate: '2024-09-17' } }]);
  });
});

describe('events that cannot be read', () => {
  it.each([
    ['no start', ['LOCATION:Here'], 3, /no start/],
    ['a start that is no date', ['DTSTART:20240230T100000'], 7, /DTSTART is no date/],
    ['a year out of the calendar', ['DTSTART:02240917T100000'], 7, /1900 to 2199/],
    ['an unknown zone', ['DTSTART;TZID=Atlantis:20240917T100000'], 7, /"Atlantis" is not known/],
    ['an end before the start', ['DTSTART:20240917T100000', 'DTEND:20240916T100000'], 7, /before/],
    ['a date and a time', ['DTSTART;VALUE=DATE:20240917', 'DTEND:20240917T100000'], 8, /both/],
    ['a duration that is none', ['DTSTART:20240917T100000', 'DURATION:-PT1H'], 8, /DURATION/],
    ['a duration without a length', ['DTSTART:20240917T100000', 'DURATION:PT'], 8, /DURATION/],
    ['a rule that is none', ['DTSTART:20240917T100000', 'RRULE:FREQ=OFTEN'], 8, /FREQ=OFTEN/],
    ['an EXRULE', ['DTSTART:20240917T100000', 'EXRULE:FREQ=DAILY'], 8, /EXRULE/],
    ['a type that is none', ['DTSTART:20240917T100000', 'RDATE;VALUE=RECUR:x'], 8, /RDATE/],
    ['a period that is none', ['DTSTART:20240917T100000', 'RDATE;VALUE=PERIOD:x'], 8, /RDATE/],
  ])('are skipped with line and reason: %s', (_name, lines, line, reason) => {
    expect(readLines(...lines)).toMatchObject({
      events: [],
      skipped: [{ line, uid: 'one', reason: expect.stringMatching(reason) }],
    });
  });

  it('skips a date of a series that is not in the file', () => {
    const { skipped } = readLines('RECURRENCE-ID:20240917T100000', 'DTSTART:20240917T110000');
    expect(skipped).toMatchObject([{ line: 3, reason: expect.stringMatching(/series/) }]);
  });

  it('skips an override of all later dates, and keeps the series', () => {
    const text = [
      'BEGIN:VCALENDAR',
      ...wrapEvent(['DTSTART:20240917T100000', 'RRULE:FREQ=DAILY']),
      ...wrapEvent([
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20240918T100000',
        'DTSTART:20240918T110000',
      ]),
      'END:VCALENDAR',
    ].join('\r\n');
    const { events, skipped } = readText(text);
    expect(events.length).toBe(1);
    expect(skipped).toMatchObject([{ line: 13, reason: expect.stringMatching(/RANGE/) }]);
  });

  it('keeps of two versions of an event the later', () => {
    const text = [
      'BEGIN:VCALENDAR',
      ...wrapEvent(['DTSTART:20240917T100000', 'SEQUENCE:2']),
      ...wrapEvent(['DTSTART:20240918T100000', 'SEQUENCE:1']),
      'END:VCALENDAR',
    ].join('\r\n');
    const { events, skipped } = readText(text);
    expect(events).toMatchObject([{ times: { startDate: '2024-09-17' } }]);
    expect(skipped).toMatchObject([{ line: 9, uid: 'one' }]);
  });
});

describe('what programs write otherwise than RFC 5545 asks', () => {
  it('gives UNTIL the type that the start asks for', () => {
    const rule = (start: string, until: string) =>
      readLines(start, `RRULE:FREQ=DAILY;UNTIL=${until};INTERVAL=2`).events[0]?.recurrence;
    const time = 'DTSTART;TZID=Europe/Lisbon:20240917T100000';
    const expected = 'RRULE:FREQ=DAILY;UNTIL=20240920T090000Z;INTERVAL=2';
    expect(rule(time, '20240920T100000')).toBe(expected);
    expect(rule(time, '20240920T090000Z')).toBe(expected);
    expect(rule('DTSTART;VALUE=DATE:20240917', '20240920T090000Z')).toBe(
      'RRULE:FREQ=DAILY;UNTIL=20240920;INTERVAL=2',
    );
  });

  it('gives dates without a time that of the start, and a period its start', () => {
    const { events, lost } = readLines(
      'DTSTART;TZID=Europe/Lisbon:20240917T100000',
      'RDATE;VALUE=DATE:20240918',
      'RDATE;VALUE=PERIOD;TZID=Europe/Lisbon:20240919T110000/PT1H',
    );
    expect(events[0]?.recurrence).toBe('RDATE:20240918T100000\nRDATE:20240919T110000');
    expect(lost).toEqual([{ property: 'RDATE;VALUE=PERIOD', count: 1 }]);
  });

  it('names what one date of a series loses, as it does for an event', () => {
    const series = ['DTSTART:20240917T100000', 'RRULE:FREQ=WEEKLY'];
    const date = ['DTSTART:20240924T150000', 'RECURRENCE-ID:20240924T100000'];
    const more = ['X-ROOM:12', 'ATTENDEE:mailto:ana@example.org', 'STATUS:TENTATIVE'];
    const alarm = ['BEGIN:VALARM', 'END:VALARM'];
    const text = [
      'BEGIN:VCALENDAR',
      ...wrapEvent(series),
      ...wrapEvent([...date, ...more, ...alarm]),
    ];
    const { events, lost } = readText([...text, 'END:VCALENDAR'].join('\n'));
    expect(events[0]?.overrides).toHaveLength(1);
    expect(lost.map(({ property }) => property)).toEqual([
      'STATUS:TENTATIVE',
      'X-ROOM',
      'ATTENDEE',
      'VALARM',
    ]);
  });

  it('takes what METHOD:CANCEL lists as cancelled', () => {
    const text = ['BEGIN:VCALENDAR', 'METHOD:CANCEL', ...wrapEvent(['DTSTART:20240917T100000'])];
    const { events } = readText([...text, 'END:VCALENDAR'].join('\n'));
    expect(events).toMatchObject([{ eventStatus: 'cancelled' }]);
  });

  it('treats as private what is not said to be public', () => {
    const visibility = (word: string) =>
      readLines('DTSTART:20240917T100000', `CLASS:${word}`).events[0]?.visibility;
    expect(['PUBLIC', 'PRIVATE', 'X-SECRET'].map(visibility)).toEqual([
      'public',
      'members',
      'members',
    ]);
  });
});

describe('files that are no calendar', () => {
  const event = wrapEvent(['DTSTART:20240917T100000']).join('\n');

  it.each([
    ['nothing', '', null, /holds no calendar/],
    ['a web page', '<!doctype html>\n<p>', 1, /does not belong/],
    ['an event alone', event, 1, /does not belong/],
    ['a file cut short', `BEGIN:VCALENDAR\n${event}\nBEGIN:VEVENT\nUID:two`, 8, /no end/],
    ['ends crossed', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR', 3, /END:VEVENT/],
    ['an end too many', `BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR\nEND:VEVENT`, 9, /BEGIN:/],
    ['a line without a value', 'BEGIN:VCALENDAR\nSUMMARY\nEND:VCALENDAR', 2, /no line/],
    ['vCalendar 1.0', 'BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR', 2, /vCalendar/],
    ['an answer', 'BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR', 2, /METHOD:REPLY/],
  ])('are refused with line and reason: %s', (_name, text, line, reason) => {
    expect(() => readText(text)).toThrow(CalendarFileError);
    expect(() => readText(text)).toThrow(expect.objectContaining({ line }));
    expect(() => readText(text)).toThrow(reason);
  });

  it('holds to the limits', () => {
    const bytes = new TextEncoder().encode(`BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR`);
    const readWith = (limits: { bytes?: number; entries?: number }) => () =>
      readCalendar(bytes, { ...options, limits });
    expect(readWith({ bytes: bytes.length - 1 })).toThrow(/more than \d+ bytes/);
    expect(readWith({ entries: 1 })).toThrow(/Line 2: The file has more than 1 entries/);
    expect(readWith({ bytes: bytes.length, entries: 2 })).not.toThrow();
  });
});
