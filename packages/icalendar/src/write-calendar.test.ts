import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from './calendar-event.js';
import { writeCalendar } from './write-calendar.js';

const event: CalendarEvent = {
  uid: 'one@example.org',
  sequence: 3,
  stampedAt: '2024-06-01T08:00:00.000Z',
  title: 'One',
  eventStatus: 'scheduled',
  times: { startDate: '2024-09-17', startTime: '10:00:00.000', timeZone: 'Europe/Lisbon' },
};

function writeLines(change: Partial<CalendarEvent>): string[] {
  const file = writeCalendar({ name: 'Events', language: 'en', events: [{ ...event, ...change }] });
  return file.replaceAll('\r\n ', '').split('\r\n');
}

describe('writeCalendar', () => {
  it('ends each line with CRLF, the last too', () => {
    const file = writeCalendar({ name: 'Events', language: 'en', events: [event] });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('says what is to be done with it only where it is sent to somebody (RFC 5546)', () => {
    const file = { name: 'Events', language: 'en', events: [event] };
    expect(writeCalendar(file)).not.toContain('METHOD');
    expect(writeCalendar({ ...file, method: 'PUBLISH' })).toContain('\r\nMETHOD:PUBLISH\r\n');
  });

  it('escapes texts (RFC 5545 3.3.11)', () => {
    expect(writeLines({ title: 'a,b;c\\n"d"\r\ne\u0007' })).toContain(
      String.raw`SUMMARY:a\,b\;c\\n"d"\ne`,
    );
  });

  it('quotes parameters, and writes quotation marks in them as RFC 6868 says', () => {
    const attachments = [{ url: 'https://example.org/a', name: 'a;"b"\n^' }];
    expect(writeLines({ attachments })).toContain(
      `ATTACH;FILENAME="a;^'b^'^n^^":https://example.org/a`,
    );
  });

  it('lets no value begin a line of its own', () => {
    const breaking = 'https://example.org/\r\nATTENDEE:mailto:x@example.org';
    const lines = writeLines({
      uid: breaking,
      title: breaking,
      url: breaking,
      imageUrl: breaking,
      organiserUrl: breaking,
      attachments: [{ url: breaking, mime: breaking }],
    });
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });

  it('gives dates and exceptions of a series their zone, and keeps UTC', () => {
    const recurrence = 'RRULE:FREQ=DAILY\nEXDATE:20240918T100000,20240919T090000Z\n';
    const lines = writeLines({ recurrence });
    expect(lines).toContain('RRULE:FREQ=DAILY');
    expect(lines).toContain('EXDATE;TZID=Europe/Lisbon:20240918T100000');
    expect(lines).toContain('EXDATE:20240919T090000Z');
  });

  it.each(['DTSTART:20240917', 'RRULE', 'RDATE:tomorrow'])('refuses %s in a recurrence', (line) => {
    expect(() => writeLines({ recurrence: line })).toThrow(RangeError);
  });

  it('writes no time zone for all-day events alone', () => {
    const lines = writeLines({ times: { startDate: '2024-09-17', timeZone: 'Europe/Lisbon' } });
    expect(lines).toContain('DTEND;VALUE=DATE:20240918');
    expect(lines).not.toContain('BEGIN:VTIMEZONE');
  });

  it('covers with a zone all years of its events', () => {
    const times = { ...event.times, startDate: '1998-05-22' };
    const recurrence = 'RDATE:20100522T100000';
    const lines = writeLines({ times, recurrence });
    // Lisbon had other rules before, and none of them may be missing.
    expect(lines).toContain('DTSTART:19971026T020000');
    expect(lines).toContain('DTSTART:19980329T010000');
  });

  it('says a cancelled series of its dates too', () => {
    const lines = writeLines({
      eventStatus: 'cancelled',
      recurrence: 'RRULE:FREQ=DAILY',
      overrides: [{ originalDate: '2024-09-18', cancelled: false, startTime: '11:00' }],
    });
    expect(lines.filter((line) => line === 'STATUS:CANCELLED').length).toBe(2);
  });

  it('says nothing of dates of a series where there is none', () => {
    const overrides = [{ originalDate: '2024-09-18', cancelled: false, startDate: '2024-10-01' }];
    expect(writeLines({ overrides })).toEqual(writeLines({}));
  });
});
