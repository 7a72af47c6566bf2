import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarEvent, type Tombstone } from '../src/index.js';
import { head } from './files.js';
import { Subscriber } from './subscriber.js';

const workshop: CalendarEvent = {
  uid: 'workshop@example.org',
  sequence: 1,
  stampedAt: '2024-06-01T08:00:00.000Z',
  title: 'Workshop',
  eventStatus: 'scheduled',
  times: { startDate: '2024-09-17', startTime: '10:00', timeZone: 'Europe/Lisbon' },
};
const fair: CalendarEvent = {
  ...workshop,
  uid: 'fair@example.org',
  title: 'Fair',
  times: { ...workshop.times, startDate: '2024-09-18' },
};
const series: CalendarEvent = {
  ...workshop,
  uid: 'series@example.org',
  title: 'Weekly meeting',
  recurrence: 'RRULE:FREQ=WEEKLY',
};
const shownFair = { title: 'Fair', start: '2024-09-18T09:00:00.000Z', cancelled: false };

function follow(...feeds: { events: CalendarEvent[]; tombstones?: Tombstone[] }[]) {
  const subscriber = new Subscriber();
  for (const feed of feeds) subscriber.receive(writeCalendar({ ...head, ...feed }));
  return subscriber.show();
}

function bury({ uid, sequence, times }: CalendarEvent): Tombstone {
  return { uid, sequence: sequence + 1, stampedAt: '2024-06-02T08:00:00.000Z', times };
}

describe("a subscriber's calendar", () => {
  it('shows what the feed has', () => {
    expect(follow({ events: [workshop, fair] })).toEqual({
      [workshop.uid]: { title: 'Workshop', start: '2024-09-17T09:00:00.000Z', cancelled: false },
      [fair.uid]: shownFair,
    });
  });

  it('shows a change, once for all', () => {
    const changed: CalendarEvent = {
      ...workshop,
      sequence: 2,
      title: 'Workshop, in the larger room',
      times: { ...workshop.times, startTime: '11:00' },
    };
    const shown = follow({ events: [workshop] }, { events: [changed] }, { events: [workshop] });
    expect(shown).toEqual({
      [workshop.uid]: { title: changed.title, start: '2024-09-17T10:00:00.000Z', cancelled: false },
    });
  });

  it('drops an event that is cancelled, and shows it when it takes place after all', () => {
    const cancelled: CalendarEvent = { ...workshop, sequence: 2, eventStatus: 'cancelled' };
    const again: CalendarEvent = { ...workshop, sequence: 3 };
    const feeds = [workshop, cancelled, again].map((event) => ({ events: [event, fair] }));
    expect(follow(...feeds.slice(0, 2))).toEqual({ [fair.uid]: shownFair });
    expect(Object.keys(follow(...feeds))).toEqual([workshop.uid, fair.uid]);
  });

  it('drops an event that was deleted, by its tombstone', () => {
    const shown = follow(
      { events: [workshop, fair] },
      { events: [fair], tombstones: [bury(workshop)] },
    );
    expect(shown).toEqual({ [fair.uid]: shownFair });
  });

  it('keeps showing an event that is only missing: that is why there are tombstones', () => {
    const shown = follow({ events: [workshop, fair] }, { events: [fair] });
    expect(Object.keys(shown)).toEqual([workshop.uid, fair.uid]);
  });

  it('learns nothing of the text from a tombstone', () => {
    const feed = writeCalendar({ ...head, events: [], tombstones: [bury(workshop)] });
    expect(feed).not.toContain('SUMMARY');
    expect(feed).not.toContain(workshop.title);
  });

  it('shows the moved and the cancelled dates of a series, and drops them with it', () => {
    const changed: CalendarEvent = {
      ...series,
      sequence: 2,
      overrides: [
        { originalDate: '2024-09-24', cancelled: true },
        { originalDate: '2024-10-01', cancelled: false, startTime: '15:00' },
      ],
    };
    const dates = follow({ events: [series] }, { events: [changed] });
    expect(dates).toMatchObject({
      [`${series.uid} 2024-09-24T09:00:00.000Z`]: { cancelled: true },
      [`${series.uid} 2024-10-01T09:00:00.000Z`]: { start: '2024-10-01T14:00:00.000Z' },
    });
    const feeds = [{ events: [changed] }, { events: [], tombstones: [bury(changed)] }];
    expect(follow(...feeds)).toEqual({});
  });

  it('shows a date again that is no longer cancelled', () => {
    const cancelled: CalendarEvent = {
      ...series,
      overrides: [{ originalDate: '2024-09-24', cancelled: true }],
    };
    const again: CalendarEvent = { ...series, sequence: 2 };
    expect(Object.keys(follow({ events: [cancelled] }, { events: [again] }))).toEqual([series.uid]);
  });
});
