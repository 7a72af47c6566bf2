import { expect, test } from 'vitest';
import { expandOccurrences } from './expand-occurrences.js';

/**
 * The examples of RFC 5545 3.8.5.3, in America/New_York. `dates` has a line for each month: the
 * clock (EDT or EST), the month, its days; `times` are given where they are not the start's alone.
 */
interface Example {
  title: string;
  start: string;
  /** Spellings of the same rule. */
  recurrences: string[];
  /** For rules that never end: up to this day, not included. */
  before?: string;
  dates: string[];
  times?: string[];
}

const everyTwentyMinutes = [9, 10, 11, 12, 13, 14, 15, 16].flatMap((hour) =>
  ['00', '20', '40'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`),
);

const examples: Example[] = [
  {
    title: 'daily, 10 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=DAILY;COUNT=10'],
    dates: ['EDT 1997-09 2-11'],
  },
  {
    title: 'daily until 24 December',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=DAILY;UNTIL=19971224T000000Z'],
    dates: [
      'EDT 1997-09 2-30',
      'EDT 1997-10 1-25',
      'EST 1997-10 26-31',
      'EST 1997-11 1-30',
      'EST 1997-12 1-23',
    ],
  },
  {
    title: 'every other day',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=DAILY;INTERVAL=2'],
    before: '1997-12-04',
    dates: [
      'EDT 1997-09 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30',
      'EDT 1997-10 2,4,6,8,10,12,14,16,18,20,22,24',
      'EST 1997-10 26,28,30',
      'EST 1997-11 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29',
      'EST 1997-12 1,3',
    ],
  },
  {
    title: 'every 10 days, 5 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5'],
    dates: ['EDT 1997-09 2,12,22', 'EDT 1997-10 2,12'],
  },
  {
    title: 'every day in January, for 3 years',
    start: '1998-01-01',
    recurrences: [
      'RRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      'RRULE:FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    ],
    dates: ['EST 1998-01 1-31', 'EST 1999-01 1-31', 'EST 2000-01 1-31'],
  },
  {
    title: 'weekly, 10 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=WEEKLY;COUNT=10'],
    dates: ['EDT 1997-09 2,9,16,23,30', 'EDT 1997-10 7,14,21', 'EST 1997-10 28', 'EST 1997-11 4'],
  },
  {
    title: 'weekly until 24 December',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=WEEKLY;UNTIL=19971224T000000Z'],
    dates: [
      'EDT 1997-09 2,9,16,23,30',
      'EDT 1997-10 7,14,21',
      'EST 1997-10 28',
      'EST 1997-11 4,11,18,25',
      'EST 1997-12 2,9,16,23',
    ],
  },
  {
    title: 'every other week',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    before: '1998-03-01',
    dates: [
      'EDT 1997-09 2,16,30',
      'EDT 1997-10 14',
      'EST 1997-10 28',
      'EST 1997-11 11,25',
      'EST 1997-12 9,23',
      'EST 1998-01 6,20',
      'EST 1998-02 3,17',
    ],
  },
  {
    title: 'Tuesdays and Thursdays for five weeks',
    start: '1997-09-02',
    recurrences: [
      'RRULE:FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      'RRULE:FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    ],
    dates: ['EDT 1997-09 2,4,9,11,16,18,23,25,30', 'EDT 1997-10 2'],
  },
  {
    title: 'every other week on Monday, Wednesday and Friday until 24 December',
    start: '1997-09-01',
    recurrences: ['RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    dates: [
      'EDT 1997-09 1,3,5,15,17,19,29',
      'EDT 1997-10 1,3,13,15,17',
      'EST 1997-10 27,29,31',
      'EST 1997-11 10,12,14,24,26,28',
      'EST 1997-12 8,10,12,22',
    ],
  },
  {
    title: 'every other week on Tuesday and Thursday, 8 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    dates: ['EDT 1997-09 2,4,16,18,30', 'EDT 1997-10 2,14,16'],
  },
  {
    title: 'the first Friday of the month, 10 times',
    start: '1997-09-05',
    recurrences: ['RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    dates: [
      'EDT 1997-09 5',
      'EDT 1997-10 3',
      'EST 1997-11 7',
      'EST 1997-12 5',
      'EST 1998-01 2',
      'EST 1998-02 6',
      'EST 1998-03 6',
      'EST 1998-04 3',
      'EDT 1998-05 1',
      'EDT 1998-06 5',
    ],
  },
  {
    title: 'the first Friday of the month until 24 December',
    start: '1997-09-05',
    recurrences: ['RRULE:FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'],
    dates: ['EDT 1997-09 5', 'EDT 1997-10 3', 'EST 1997-11 7', 'EST 1997-12 5'],
  },
  {
    title: 'every other month on the first and last Sunday, 10 times',
    start: '1997-09-07',
    recurrences: ['RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    dates: [
      'EDT 1997-09 7,28',
      'EST 1997-11 2,30',
      'EST 1998-01 4,25',
      'EST 1998-03 1,29',
      'EDT 1998-05 3,31',
    ],
  },
  {
    title: 'the second-to-last Monday of the month, 6 times',
    start: '1997-09-22',
    recurrences: ['RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    dates: [
      'EDT 1997-09 22',
      'EDT 1997-10 20',
      'EST 1997-11 17',
      'EST 1997-12 22',
      'EST 1998-01 19',
      'EST 1998-02 16',
    ],
  },
  {
    title: 'the third-to-last day of the month',
    start: '1997-09-28',
    recurrences: ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-3'],
    before: '1998-03-01',
    dates: [
      'EDT 1997-09 28',
      'EST 1997-10 29',
      'EST 1997-11 28',
      'EST 1997-12 29',
      'EST 1998-01 29',
      'EST 1998-02 26',
    ],
  },
  {
    title: 'the 2nd and the 15th of the month, 10 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'],
    dates: [
      'EDT 1997-09 2,15',
      'EDT 1997-10 2,15',
      'EST 1997-11 2,15',
      'EST 1997-12 2,15',
      'EST 1998-01 2,15',
    ],
  },
  {
    title: 'the first and the last day of the month, 10 times',
    start: '1997-09-30',
    recurrences: ['RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    dates: [
      'EDT 1997-09 30',
      'EDT 1997-10 1',
      'EST 1997-10 31',
      'EST 1997-11 1,30',
      'EST 1997-12 1,31',
      'EST 1998-01 1,31',
      'EST 1998-02 1',
    ],
  },
  {
    title: 'every 18 months on the 10th to the 15th, 10 times',
    start: '1997-09-10',
    recurrences: ['RRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    dates: ['EDT 1997-09 10-15', 'EST 1999-03 10-13'],
  },
  {
    title: 'every Tuesday, every other month',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'],
    before: '1998-04-01',
    dates: [
      'EDT 1997-09 2,9,16,23,30',
      'EST 1997-11 4,11,18,25',
      'EST 1998-01 6,13,20,27',
      'EST 1998-03 3,10,17,24,31',
    ],
  },
  {
    title: 'yearly in June and July, 10 times',
    start: '1997-06-10',
    recurrences: ['RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    dates: [1997, 1998, 1999, 2000, 2001].flatMap((year) => [
      `EDT ${year}-06 10`,
      `EDT ${year}-07 10`,
    ]),
  },
  {
    title: 'every other year in January, February and March, 10 times',
    start: '1997-03-10',
    recurrences: ['RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    dates: [
      'EST 1997-03 10',
      ...[1999, 2001, 2003].flatMap((year) => [
        `EST ${year}-01 10`,
        `EST ${year}-02 10`,
        `EST ${year}-03 10`,
      ]),
    ],
  },
  {
    title: 'every third year on the 1st, 100th and 200th day, 10 times',
    start: '1997-01-01',
    recurrences: ['RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    dates: [
      'EST 1997-01 1',
      'EDT 1997-04 10',
      'EDT 1997-07 19',
      'EST 2000-01 1',
      'EDT 2000-04 9',
      'EDT 2000-07 18',
      'EST 2003-01 1',
      'EDT 2003-04 10',
      'EDT 2003-07 19',
      'EST 2006-01 1',
    ],
  },
  {
    title: 'the 20th Monday of the year',
    start: '1997-05-19',
    recurrences: ['RRULE:FREQ=YEARLY;BYDAY=20MO'],
    before: '2000-01-01',
    dates: ['EDT 1997-05 19', 'EDT 1998-05 18', 'EDT 1999-05 17'],
  },
  {
    title: 'Monday of week 20',
    start: '1997-05-12',
    recurrences: ['RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    before: '2000-01-01',
    dates: ['EDT 1997-05 12', 'EDT 1998-05 11', 'EDT 1999-05 17'],
  },
  {
    title: 'every Thursday in March',
    start: '1997-03-13',
    recurrences: ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    before: '2000-01-01',
    dates: ['EST 1997-03 13,20,27', 'EST 1998-03 5,12,19,26', 'EST 1999-03 4,11,18,25'],
  },
  {
    title: 'every Thursday in June, July and August',
    start: '1997-06-05',
    recurrences: ['RRULE:FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'],
    before: '2000-01-01',
    dates: [
      'EDT 1997-06 5,12,19,26',
      'EDT 1997-07 3,10,17,24,31',
      'EDT 1997-08 7,14,21,28',
      'EDT 1998-06 4,11,18,25',
      'EDT 1998-07 2,9,16,23,30',
      'EDT 1998-08 6,13,20,27',
      'EDT 1999-06 3,10,17,24',
      'EDT 1999-07 1,8,15,22,29',
      'EDT 1999-08 5,12,19,26',
    ],
  },
  {
    title: 'every Friday the 13th',
    start: '1997-09-02',
    recurrences: ['EXDATE:19970902T090000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    before: '2000-12-31',
    dates: [
      'EST 1998-02 13',
      'EST 1998-03 13',
      'EST 1998-11 13',
      'EDT 1999-08 13',
      'EDT 2000-10 13',
    ],
  },
  {
    title: 'the first Saturday that follows the first Sunday of the month',
    start: '1997-09-13',
    recurrences: ['RRULE:FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'],
    before: '1998-07-01',
    dates: [
      'EDT 1997-09 13',
      'EDT 1997-10 11',
      'EST 1997-11 8',
      'EST 1997-12 13',
      'EST 1998-01 10',
      'EST 1998-02 7',
      'EST 1998-03 7',
      'EDT 1998-04 11',
      'EDT 1998-05 9',
      'EDT 1998-06 13',
    ],
  },
  {
    title: 'every four years, the first Tuesday after a Monday in November',
    start: '1996-11-05',
    recurrences: ['RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    before: '2005-01-01',
    dates: ['EST 1996-11 5', 'EST 2000-11 7', 'EST 2004-11 2'],
  },
  {
    title: 'the third Tuesday, Wednesday or Thursday of the month, 3 times',
    start: '1997-09-04',
    recurrences: ['RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    dates: ['EDT 1997-09 4', 'EDT 1997-10 7', 'EST 1997-11 6'],
  },
  {
    title: 'the second-to-last weekday of the month',
    start: '1997-09-29',
    recurrences: ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    before: '1998-04-01',
    dates: [
      'EDT 1997-09 29',
      'EST 1997-10 30',
      'EST 1997-11 27',
      'EST 1997-12 30',
      'EST 1998-01 29',
      'EST 1998-02 26',
      'EST 1998-03 30',
    ],
  },
  {
    // The RFC has UNTIL=19970902T170000Z, which is 13:00 in New York; its errata say 21:00 UTC.
    title: 'every 3 hours from 9:00 to 17:00 on one day',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z'],
    dates: ['EDT 1997-09 2'],
    times: ['09:00', '12:00', '15:00'],
  },
  {
    title: 'the same, with the end as the RFC prints it',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z'],
    dates: ['EDT 1997-09 2'],
    times: ['09:00', '12:00'],
  },
  {
    title: 'every 15 minutes, 6 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    dates: ['EDT 1997-09 2'],
    times: ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'],
  },
  {
    title: 'every hour and a half, 4 times',
    start: '1997-09-02',
    recurrences: ['RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    dates: ['EDT 1997-09 2'],
    times: ['09:00', '10:30', '12:00', '13:30'],
  },
  {
    title: 'every 20 minutes from 9:00 to 16:40 every day',
    start: '1997-09-02',
    recurrences: [
      'RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
      'RRULE:FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    ],
    before: '1997-09-05',
    dates: ['EDT 1997-09 2-4'],
    times: everyTwentyMinutes,
  },
  {
    title: 'weeks that begin on Monday',
    start: '1997-08-05',
    recurrences: ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    dates: ['EDT 1997-08 5,10,19,24'],
  },
  {
    title: 'weeks that begin on Sunday',
    start: '1997-08-05',
    recurrences: ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    dates: ['EDT 1997-08 5,17,19,31'],
  },
  {
    title: 'a day that some months do not have, 5 times',
    start: '2007-01-15',
    recurrences: ['RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'],
    dates: ['EST 2007-01 15,30', 'EST 2007-02 15', 'EDT 2007-03 15,30'],
  },
];

const cases = examples.flatMap((example) =>
  example.recurrences.map((recurrence) => ({ ...example, recurrence })),
);

test.each(cases)('$title: $recurrence', ({ start, recurrence, before, dates, times }) => {
  const event = {
    startDate: start,
    startTime: '09:00',
    endTime: '09:10',
    timeZone: 'America/New_York',
    recurrence,
  };
  // Far enough for those that end, so that one date too many is seen.
  const to = `${before ?? '2010-01-01'}T05:00:00Z`;
  const found = expandOccurrences(event, { from: '1996-01-01T00:00:00Z', to });
  expect(found.map((occurrence) => occurrence.startsAt)).toEqual(
    dates.flatMap((line) => listInstants(line, times ?? ['09:00'])),
  );
});

/** "EDT 1997-09 2-4" at 09:00 → 13:00 UTC of the 2nd, 3rd and 4th. */
function listInstants(line: string, times: string[]): string[] {
  const [clock, month, days = ''] = line.split(' ');
  const offset = clock === 'EDT' ? '-04:00' : '-05:00';
  return listDays(days).flatMap((day) =>
    times.map((time) => new Date(`${month}-${day}T${time}:00${offset}`).toISOString()),
  );
}

/** "2-4" or "2,3,4" → 02, 03, 04. */
function listDays(text: string): string[] {
  const [first = 0, last] = text.split('-').map(Number);
  const days = last
    ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
    : text.split(',').map(Number);
  return days.map((day) => String(day).padStart(2, '0'));
}
