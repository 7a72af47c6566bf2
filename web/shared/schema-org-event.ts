import { describeEventStatus } from 'calendar';
import type { EventDetails } from 'graphql-client/site';
import type { Event as SchemaOrgEvent, WithContext } from 'schema-dts';
import { type EventSpan, writeOffsetTimes } from './offset-times';
import { toAbsoluteAddress } from './site-addresses';

/** What search engines are told besides the event's own fields. */
export interface EventPageFacts {
  /** The address of the site, and of the page; absolute. */
  siteUrl: string;
  pageUrl: string;
  /** Of the date that the page shows, which in a series is one of many. */
  times: EventSpan;
  eventStatus: EventDetails['eventStatus'];
}

type Described = Exclude<SchemaOrgEvent, string>;

/** Maps an event to https://schema.org/Event, as search engines read it from its page. */
export function toSchemaOrgEvent(
  event: EventDetails,
  { siteUrl, pageUrl, times, eventStatus }: EventPageFacts,
): WithContext<Described> {
  const { start, end } = writeOffsetTimes(times);
  const image = toAbsoluteAddress(event.image?.url, siteUrl);
  const registration = toAbsoluteAddress(event.registrationUrl, siteUrl);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    url: pageUrl,
    inLanguage: event.language,
    startDate: start,
    ...(end !== null && { endDate: end }),
    ...(event.previousStartDate && { previousStartDate: event.previousStartDate }),
    eventStatus: `https://schema.org/${describeEventStatus(eventStatus).schemaOrg}`,
    ...describePlace(event, eventStatus, siteUrl),
    organizer: describeOrganiser(event, siteUrl),
    ...(event.summary && { description: event.summary }),
    ...(image && { image: [image] }),
    ...(registration && { offers: { '@type': 'Offer', url: registration } }),
  };
}

/** An event that has moved online no longer takes place at its venue. */
function describePlace(
  event: EventDetails,
  eventStatus: EventDetails['eventStatus'],
  siteUrl: string,
): Pick<Described, 'location' | 'eventAttendanceMode'> {
  const url = toAbsoluteAddress(event.onlineUrl, siteUrl);
  const venue = eventStatus === 'movedOnline' ? null : event.venue;
  const online = url && { '@type': 'VirtualLocation' as const, url };
  const place = venue && describeVenue(venue);
  if (place && online) {
    return {
      location: [place, online],
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    };
  }
  if (place) {
    return {
      location: place,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    };
  }
  if (!online && eventStatus !== 'movedOnline') return {};
  return {
    ...(online && { location: online }),
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
  };
}

function describeVenue(venue: NonNullable<EventDetails['venue']>) {
  const { name, street, postalCode, locality, country, latitude, longitude } = venue;
  return {
    '@type': 'Place' as const,
    name,
    address: {
      '@type': 'PostalAddress' as const,
      ...(street && { streetAddress: street }),
      ...(postalCode && { postalCode }),
      ...(locality && { addressLocality: locality }),
      ...(country && { addressCountry: country }),
    },
    ...(latitude !== null &&
      longitude !== null && { geo: { '@type': 'GeoCoordinates' as const, latitude, longitude } }),
  };
}

/** The association organises what names nobody else. */
function describeOrganiser(event: EventDetails, siteUrl: string) {
  const { organiserName, organiserUrl, association } = event;
  const name = organiserName ?? association?.name ?? '';
  const url = organiserName ? toAbsoluteAddress(organiserUrl, siteUrl) : siteUrl;
  return { '@type': 'Organization' as const, name, ...(url && { url }) };
}
