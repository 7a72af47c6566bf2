/** What an editor writes of an event that lies across a night on which the clocks change. */
export interface ClockNight {
  kind: 'timed' | 'all day' | 'several days' | 'series' | 'twice the same hour';
  startDate: string;
  startTime?: string;
  endDate?: string;
  endTime?: string;
  timeZone: string;
  recurrence?: string;
  /** Start and end of each date, in UTC. */
  instants: [start: string, end: string | null][];
}

// In 2026 Lisbon goes from 01:00 to 02:00 on 29 March and from 02:00 to 01:00 on 25 October; the
// Azores, at the same moments, from 00:00 to 01:00 and from 01:00 to 00:00; New York from 02:00 to
// 03:00 on 8 March and from 02:00 to 01:00 on 1 November.
const lisbon = 'Europe/Lisbon';
const azores = 'Atlantic/Azores';
const newYork = 'America/New_York';

const thrice = 'RRULE:FREQ=DAILY;COUNT=3';
const morning = { startTime: '09:00', endTime: '10:30' };

/** Each zone's two nights, with every kind of event across them. */
export const clockNights: ClockNight[] = [
  {
    kind: 'timed',
    startDate: '2026-03-29',
    startTime: '00:30',
    endTime: '03:00',
    timeZone: lisbon,
    instants: [['2026-03-29T00:30Z', '2026-03-29T02:00Z']],
  },
  {
    kind: 'all day',
    startDate: '2026-03-29',
    timeZone: lisbon,
    instants: [['2026-03-29T00:00Z', '2026-03-29T23:00Z']],
  },
  {
    kind: 'several days',
    startDate: '2026-03-28',
    startTime: '18:00',
    endDate: '2026-03-30',
    endTime: '12:00',
    timeZone: lisbon,
    instants: [['2026-03-28T18:00Z', '2026-03-30T11:00Z']],
  },
  {
    kind: 'series',
    startDate: '2026-03-28',
    ...morning,
    timeZone: lisbon,
    recurrence: thrice,
    instants: [
      ['2026-03-28T09:00Z', '2026-03-28T10:30Z'],
      ['2026-03-29T08:00Z', '2026-03-29T09:30Z'],
      ['2026-03-30T08:00Z', '2026-03-30T09:30Z'],
    ],
  },
  {
    kind: 'timed',
    startDate: '2026-10-25',
    startTime: '00:30',
    endTime: '03:00',
    timeZone: lisbon,
    instants: [['2026-10-24T23:30Z', '2026-10-25T03:00Z']],
  },
  {
    kind: 'twice the same hour',
    startDate: '2026-10-25',
    startTime: '01:30',
    timeZone: lisbon,
    instants: [['2026-10-25T00:30Z', null]],
  },
  {
    kind: 'all day',
    startDate: '2026-10-25',
    timeZone: lisbon,
    instants: [['2026-10-24T23:00Z', '2026-10-26T00:00Z']],
  },
  {
    kind: 'several days',
    startDate: '2026-10-24',
    startTime: '18:00',
    endDate: '2026-10-26',
    endTime: '12:00',
    timeZone: lisbon,
    instants: [['2026-10-24T17:00Z', '2026-10-26T12:00Z']],
  },
  {
    kind: 'series',
    startDate: '2026-10-24',
    ...morning,
    timeZone: lisbon,
    recurrence: thrice,
    instants: [
      ['2026-10-24T08:00Z', '2026-10-24T09:30Z'],
      ['2026-10-25T09:00Z', '2026-10-25T10:30Z'],
      ['2026-10-26T09:00Z', '2026-10-26T10:30Z'],
    ],
  },
  {
    kind: 'timed',
    startDate: '2026-03-28',
    startTime: '23:30',
    endDate: '2026-03-29',
    endTime: '02:30',
    timeZone: azores,
    instants: [['2026-03-29T00:30Z', '2026-03-29T02:30Z']],
  },
  {
    // The day has no midnight: it begins at one.
    kind: 'all day',
    startDate: '2026-03-29',
    timeZone: azores,
    instants: [['2026-03-29T01:00Z', '2026-03-30T00:00Z']],
  },
  {
    kind: 'several days',
    startDate: '2026-03-28',
    startTime: '18:00',
    endDate: '2026-03-30',
    endTime: '12:00',
    timeZone: azores,
    instants: [['2026-03-28T19:00Z', '2026-03-30T12:00Z']],
  },
  {
    kind: 'series',
    startDate: '2026-03-28',
    ...morning,
    timeZone: azores,
    recurrence: thrice,
    instants: [
      ['2026-03-28T10:00Z', '2026-03-28T11:30Z'],
      ['2026-03-29T09:00Z', '2026-03-29T10:30Z'],
      ['2026-03-30T09:00Z', '2026-03-30T10:30Z'],
    ],
  },
  {
    kind: 'timed',
    startDate: '2026-10-24',
    startTime: '23:30',
    endDate: '2026-10-25',
    endTime: '02:30',
    timeZone: azores,
    instants: [['2026-10-24T23:30Z', '2026-10-25T03:30Z']],
  },
  {
    kind: 'all day',
    startDate: '2026-10-25',
    timeZone: azores,
    instants: [['2026-10-25T00:00Z', '2026-10-26T01:00Z']],
  },
  {
    kind: 'several days',
    startDate: '2026-10-24',
    startTime: '18:00',
    endDate: '2026-10-26',
    endTime: '12:00',
    timeZone: azores,
    instants: [['2026-10-24T18:00Z', '2026-10-26T13:00Z']],
  },
  {
    kind: 'series',
    startDate: '2026-10-24',
    ...morning,
    timeZone: azores,
    recurrence: thrice,
    instants: [
      ['2026-10-24T09:00Z', '2026-10-24T10:30Z'],
      ['2026-10-25T10:00Z', '2026-10-25T11:30Z'],
      ['2026-10-26T10:00Z', '2026-10-26T11:30Z'],
    ],
  },
  {
    kind: 'timed',
    startDate: '2026-03-08',
    startTime: '00:30',
    endTime: '04:00',
    timeZone: newYork,
    instants: [['2026-03-08T05:30Z', '2026-03-08T08:00Z']],
  },
  {
    kind: 'all day',
    startDate: '2026-03-08',
    timeZone: newYork,
    instants: [['2026-03-08T05:00Z', '2026-03-09T04:00Z']],
  },
  {
    kind: 'several days',
    startDate: '2026-03-07',
    startTime: '18:00',
    endDate: '2026-03-09',
    endTime: '12:00',
    timeZone: newYork,
    instants: [['2026-03-07T23:00Z', '2026-03-09T16:00Z']],
  },
  {
    kind: 'series',
    startDate: '2026-03-07',
    ...morning,
    timeZone: newYork,
    recurrence: thrice,
    instants: [
      ['2026-03-07T14:00Z', '2026-03-07T15:30Z'],
      ['2026-03-08T13:00Z', '2026-03-08T14:30Z'],
      ['2026-03-09T13:00Z', '2026-03-09T14:30Z'],
    ],
  },
  {
    kind: 'timed',
    startDate: '2026-11-01',
    startTime: '00:30',
    endTime: '04:00',
    timeZone: newYork,
    instants: [['2026-11-01T04:30Z', '2026-11-01T09:00Z']],
  },
  {
    kind: 'all day',
    startDate: '2026-11-01',
    timeZone: newYork,
    instants: [['2026-11-01T04:00Z', '2026-11-02T05:00Z']],
  },
  {
    kind: 'several days',
    startDate: '2026-10-31',
    startTime: '18:00',
    endDate: '2026-11-02',
    endTime: '12:00',
    timeZone: newYork,
    instants: [['2026-10-31T22:00Z', '2026-11-02T17:00Z']],
  },
  {
    kind: 'series',
    startDate: '2026-10-31',
    ...morning,
    timeZone: newYork,
    recurrence: thrice,
    instants: [
      ['2026-10-31T13:00Z', '2026-10-31T14:30Z'],
      ['2026-11-01T14:00Z', '2026-11-01T15:30Z'],
      ['2026-11-02T14:00Z', '2026-11-02T15:30Z'],
    ],
  },
];
