import type { EventDetails } from 'graphql-client/site';
import { describe, expect, test } from 'vitest';
import { toSchemaOrgEvent } from '../../shared/schema-org-event';

const times = {
  startDate: '2024-09-17',
  endDate: null,
  endTime: '12:30:00.000',
  allDay: false,
  startsAt: '2024-09-17T09:00:00.000Z',
  endsAt: '2024-09-17T11:30:00.000Z',
  timeZone: 'Europe/Lisbon',
};
const venue = {
  name: 'INESC TEC',
  street: 'Rua Dr. Roberto Frias',
  postalCode: '4200-465',
  locality: 'Porto',
  country: 'PT',
  latitude: 41.178,
  longitude: -8.598,
};
const event = {
  ...times,
  title: 'Robots and people',
  slug: 'robots-and-people',
  summary: 'A day on the floor.',
  language: 'en',
  eventStatus: 'scheduled',
  category: 'workshop',
  previousStartDate: null,
  venue,
  onlineUrl: null,
  organiserName: null,
  organiserUrl: null,
  registrationUrl: 'https://register.example.org',
  image: { url: '/uploads/robot.jpg', alternativeText: null, width: null, height: null },
  association: { name: 'PRODUTECH', timeZone: 'Europe/Lisbon' },
} as unknown as EventDetails;
const page = {
  siteUrl: 'https://www.example.org',
  pageUrl: 'https://www.example.org/event/robots-and-people',
};

function describeEvent(changes: Partial<EventDetails> = {}, shown: object = {}) {
  const changed = { ...event, ...changes };
  return toSchemaOrgEvent(changed, {
    ...page,
    times: { ...times, ...shown },
    eventStatus: changed.eventStatus,
  });
}

describe('an event for search engines', () => {
  test('has all that is known of it, with offsets and absolute addresses', () => {
    expect(describeEvent()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Robots and people',
      url: page.pageUrl,
      inLanguage: 'en',
      startDate: '2024-09-17T10:00:00+01:00',
      endDate: '2024-09-17T12:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'INESC TEC',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Rua Dr. Roberto Frias',
          postalCode: '4200-465',
          addressLocality: 'Porto',
          addressCountry: 'PT',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 41.178, longitude: -8.598 },
      },
      organizer: { '@type': 'Organization', name: 'PRODUTECH', url: page.siteUrl },
      description: 'A day on the floor.',
      image: ['https://www.example.org/uploads/robot.jpg'],
      offers: { '@type': 'Offer', url: 'https://register.example.org/' },
    });
  });

  test.each([
    [
      'all day: dates',
      { allDay: true, endDate: '2024-09-19', endTime: null },
      ['2024-09-17', '2024-09-19'],
    ],
    ['one day', { allDay: true, endTime: null }, ['2024-09-17', '2024-09-17']],
    ['open end', { endsAt: null, endTime: null }, ['2024-09-17T10:00:00+01:00', undefined]],
    [
      'to the end of a day',
      { endsAt: '2024-09-18T23:00:00.000Z', endDate: '2024-09-18', endTime: null },
      ['2024-09-17T10:00:00+01:00', '2024-09-18'],
    ],
    [
      'another zone, across the night the clocks go back',
      {
        startsAt: '2024-11-03T05:30:00.000Z',
        endsAt: '2024-11-03T07:30:00.000Z',
        timeZone: 'America/New_York',
      },
      ['2024-11-03T01:30:00-04:00', '2024-11-03T02:30:00-05:00'],
    ],
  ])('times: %s', (_, shown, expected) => {
    const { startDate, endDate } = describeEvent({}, shown);
    expect([startDate, endDate]).toEqual(expected);
  });

  test.each([
    ['on site', {}, 'Offline', 'Place'],
    ['online', { venue: null, onlineUrl: 'https://meet.example.org' }, 'Online', 'VirtualLocation'],
    [
      'moved online, its venue left behind',
      { eventStatus: 'movedOnline', onlineUrl: 'https://meet.example.org' },
      'Online',
      'VirtualLocation',
    ],
  ] as const)('%s', (_, changes, mode, type) => {
    const schema = describeEvent(changes);
    expect(schema.eventAttendanceMode).toBe(`https://schema.org/${mode}EventAttendanceMode`);
    expect(schema.location).toMatchObject({ '@type': type });
  });

  test('both on site and online', () => {
    const schema = describeEvent({ onlineUrl: 'https://meet.example.org' });
    expect(schema.eventAttendanceMode).toContain('/Mixed');
    expect(schema.location).toMatchObject([{ '@type': 'Place' }, { '@type': 'VirtualLocation' }]);
  });

  test('a new date, and the one before', () => {
    const schema = describeEvent({ eventStatus: 'rescheduled', previousStartDate: '2024-05-02' });
    expect(schema).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2024-05-02',
    });
  });

  test('tells no address that is none of the web', () => {
    const schema = describeEvent({
      venue: null,
      onlineUrl: 'javascript:alert(1)',
      registrationUrl: 'data:text/html,x',
      organiserName: 'ISQ',
      organiserUrl: 'vbscript:x',
    });
    expect(JSON.stringify(schema)).not.toMatch(/javascript|data:|vbscript/);
    expect(schema.organizer).toEqual({ '@type': 'Organization', name: 'ISQ' });
    expect(schema).not.toHaveProperty('location');
  });
});
