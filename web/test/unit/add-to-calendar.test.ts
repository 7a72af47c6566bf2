import { describe, expect, it } from 'vitest';
import {
  buildGoogleUrl,
  buildOutlookUrl,
  type CalendarItem,
  findRule,
} from '../../app/utils/add-to-calendar';
import type { WrittenTimes } from '../../app/utils/occurrence-times';

const workshop: WrittenTimes = {
  startDate: '2024-09-17',
  endDate: null,
  endTime: '12:30:00.000',
  allDay: false,
  startsAt: '2024-09-17T09:00:00.000Z',
  endsAt: '2024-09-17T11:30:00.000Z',
  timeZone: 'Europe/Lisbon',
};
const fair: WrittenTimes = {
  startDate: '2024-09-28',
  endDate: '2024-09-30',
  endTime: null,
  allDay: true,
  startsAt: '2024-09-27T23:00:00.000Z',
  endsAt: '2024-09-30T23:00:00.000Z',
  timeZone: 'Europe/Lisbon',
};
// The clock shows 01:30 twice in that night; this is the first time.
const night: WrittenTimes = {
  ...workshop,
  startDate: '2026-10-25',
  endTime: '04:00:00.000',
  startsAt: '2026-10-25T00:30:00.000Z',
  endsAt: '2026-10-25T04:00:00.000Z',
};

function makeItem(times: WrittenTimes, more: Partial<CalendarItem> = {}): CalendarItem {
  return {
    title: 'Reunião & formação: «Ação»',
    times,
    location: 'Exponor, Leça da Palmeira, Portugal',
    summary: 'Como se mede <1 µm + mais?',
    url: 'https://www.example.org/pt/event/acao',
    ...more,
  };
}

function readParameters(url: string) {
  return Object.fromEntries(new URL(url).searchParams);
}

const cases = [
  {
    name: 'a few hours, as instants and with their zone',
    times: workshop,
    google: '20240917T090000Z/20240917T113000Z',
    outlook: ['2024-09-17T09:00:00Z', '2024-09-17T11:30:00Z', undefined],
  },
  {
    name: 'an open end, as the start once more',
    times: { ...workshop, endTime: null, endsAt: null },
    google: '20240917T090000Z/20240917T090000Z',
    outlook: ['2024-09-17T09:00:00Z', '2024-09-17T09:00:00Z', undefined],
  },
  {
    name: 'one whole day, up to the day that follows',
    times: { ...fair, endDate: null, endsAt: '2024-09-28T23:00:00.000Z' },
    google: '20240928/20240929',
    outlook: ['2024-09-28', '2024-09-29', 'true'],
  },
  {
    name: 'several whole days over a month’s end',
    times: fair,
    google: '20240928/20241001',
    outlook: ['2024-09-28', '2024-10-01', 'true'],
  },
  {
    name: 'whole days of a zone far away, unshifted',
    times: { ...fair, timeZone: 'Pacific/Auckland', startsAt: '2024-09-27T12:00:00.000Z' },
    google: '20240928/20241001',
    outlook: ['2024-09-28', '2024-10-01', 'true'],
  },
  {
    name: 'a time that the clock shows twice',
    times: night,
    google: '20261025T003000Z/20261025T040000Z',
    outlook: ['2026-10-25T00:30:00Z', '2026-10-25T04:00:00Z', undefined],
  },
];

describe('a calendar is told of', () => {
  it.each(cases)('$name', ({ times, google, outlook }) => {
    const item = makeItem(times);
    expect(readParameters(buildGoogleUrl(item))).toMatchObject({
      action: 'TEMPLATE',
      dates: google,
      ctz: times.timeZone,
    });
    const { startdt, enddt, allday } = readParameters(buildOutlookUrl(item, 'live'));
    expect([startdt, enddt, allday]).toEqual(outlook);
  });
});

describe('a series at Google', () => {
  const lines = 'EXDATE:20241001T100000\r\n RRULE: FREQ=WEEKLY; BYDAY=TU\r\nRDATE:20241002T100000';

  it('has its rule, and wall times, which keep their hour in winter', () => {
    const rule = findRule(lines);
    expect(readParameters(buildGoogleUrl(makeItem(workshop), rule))).toMatchObject({
      dates: '20240917T100000/20240917T123000',
      ctz: 'Europe/Lisbon',
      recur: 'RRULE:FREQ=WEEKLY;BYDAY=TU',
    });
    expect(readParameters(buildGoogleUrl(makeItem(fair), rule)).dates).toBe('20240928/20241001');
  });

  it('is its one date if no rule makes it', () => {
    const rule = findRule('RDATE:20241002T100000');
    const parameters = readParameters(buildGoogleUrl(makeItem(workshop), rule));
    expect(parameters).not.toHaveProperty('recur');
    expect(parameters.dates).toBe('20240917T090000Z/20240917T113000Z');
  });
});

describe('the words', () => {
  it('arrive as they were written, with accents and signs', () => {
    const item = makeItem(workshop);
    expect(readParameters(buildGoogleUrl(item))).toMatchObject({
      text: item.title,
      location: item.location,
      details: `${item.summary}\n\n${item.url}`,
    });
    expect(readParameters(buildOutlookUrl(item, 'office'))).toMatchObject({
      subject: item.title,
      location: item.location,
      // Outlook reads HTML.
      body: `Como se mede &lt;1 µm + mais?<br><br>${item.url}`,
    });
  });

  it('have no plus for a space, which Outlook would show', () => {
    const item = makeItem(workshop, { title: 'Um dia', summary: null });
    expect(buildOutlookUrl(item, 'live')).toContain('subject=Um%20dia');
    expect(buildOutlookUrl(item, 'live')).not.toContain('+');
  });

  it('leave out what there is not', () => {
    const item = makeItem(workshop, { location: null, summary: null });
    expect(readParameters(buildGoogleUrl(item))).not.toHaveProperty('location');
    expect(readParameters(buildGoogleUrl(item)).details).toBe(item.url);
  });

  it('are cut where the address would get too long, between two characters', () => {
    const item = makeItem(workshop, { summary: '🛠'.repeat(600) });
    const { details } = readParameters(buildGoogleUrl(item));
    expect(details).toBe(`${'🛠'.repeat(199)}…\n\n${item.url}`);
    const portuguese = makeItem(workshop, { summary: 'ção '.repeat(150) });
    expect(buildOutlookUrl(portuguese, 'live').length).toBeLessThan(2000);
  });
});

it('Outlook is asked where the visitor has an account', () => {
  const item = makeItem(workshop);
  expect(new URL(buildOutlookUrl(item, 'live')).host).toBe('outlook.live.com');
  expect(new URL(buildOutlookUrl(item, 'office')).host).toBe('outlook.office.com');
});
