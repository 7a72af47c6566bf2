import { tagOf } from 'languages';
import type { StoredVenue } from '../../published-event';
import type { Language } from '../../content';
import type { Letter } from '../letter';
import { mailTexts } from '../messages';
import type { ToldEvent } from './told-event';

type Times = Pick<
  ToldEvent['data'],
  'startDate' | 'startTime' | 'endDate' | 'endTime' | 'timeZone'
>;

/** Says when and where an event takes place. */
export function listEventFacts({ data }: ToldEvent, language: Language): Letter['facts'] {
  const { when, where, online, severalDates } = mailTexts[language];
  const place = data.venue ? writeVenue(data.venue, language) : data.onlineUrl && online;
  return [
    { label: when, value: data.recurrence ? severalDates : writeTimes(data, language) },
    ...(place ? [{ label: where, value: place }] : []),
  ];
}

/** Writes where an event takes place on one line. */
export function writeVenue(venue: StoredVenue, language: Language): string {
  const { name, street, postalCode, locality, country } = venue;
  const town = [postalCode, locality].filter(Boolean).join(' ');
  const names = new Intl.DisplayNames(tagOf(language), { type: 'region' });
  return [name, street, town, country && names.of(country)].filter(Boolean).join(', ');
}

/** "Thursday, 17 September 2026, 09:30–18:00 (Western European Summer Time)". */
function writeTimes(times: Times, language: Language): string {
  const { startDate, startTime, endDate, endTime, timeZone } = times;
  const options = { dateStyle: 'full', timeZone: 'UTC' } as const;
  // Wall times are written as they stand: UTC is a zone that shifts nothing.
  const write = (style: Intl.DateTimeFormatOptions, from: string, to: string): string =>
    new Intl.DateTimeFormat(tagOf(language), style).formatRange(
      new Date(`${from}Z`),
      new Date(`${to}Z`),
    );
  const lastDate = endDate ?? startDate;
  if (!startTime) return write(options, `${startDate}T00:00`, `${lastDate}T00:00`);
  const start = `${startDate}T${startTime.slice(0, 5)}`;
  const zone = nameZone(timeZone, start, language);
  if (endTime || !endDate) {
    const end = endTime ? `${lastDate}T${endTime.slice(0, 5)}` : start;
    return `${write({ ...options, timeStyle: 'short' }, start, end)} (${zone})`;
  }
  // An end date without a time: to the end of that day.
  const first = write({ ...options, timeStyle: 'short' }, start, start);
  return `${first} – ${write(options, `${endDate}T00:00`, `${endDate}T00:00`)} (${zone})`;
}

function nameZone(timeZone: string, wallTime: string, language: Language): string {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone);
  const parts = new Intl.DateTimeFormat(tagOf(language), {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts(epochMilliseconds);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
