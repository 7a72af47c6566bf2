import type { CalendarEntry, OpenDataAxis, OpenDataOutcome } from 'graphql-client/site';
import { applyOverride } from 'icalendar';
import type { DatasetName } from '../../../shared/open-data';
import { pageAddress } from '../../../shared/site-addresses';

/** A date of a series that is not as its rule says, and what it is instead: nothing, where it is cancelled. */
export interface ChangedDate {
  date: string;
  /** Null where it lasts all day. */
  time: string | null;
  cancelled: boolean;
  start_date: string | null;
  start_time: string | null;
  end_date: string | null;
  end_time: string | null;
}

/** A value of open data; null where there is none. Several numbers, or changed dates, are a list. */
export type Value = string | number | readonly number[] | readonly ChangedDate[] | null;

/** How each column is read off an entry; `siteUrl` is the site's address. Columns come in this order. */
type Columns<Entry> = Readonly<Record<string, (entry: Entry, siteUrl: string) => Value>>;

export const axisColumns: Columns<OpenDataAxis> = {
  id: ({ documentId }) => documentId,
  position: ({ position }) => position,
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  text: ({ bodyText }) => bodyText,
  language: ({ language }) => language,
  url: ({ language, slug }, siteUrl) => pageAddress(siteUrl, language, `/axes/${slug}`),
  modified: ({ publishedAt }) => publishedAt as string | null,
};

export const outcomeColumns: Columns<OpenDataOutcome> = {
  id: ({ documentId }) => documentId,
  position: ({ position }) => position,
  slug: ({ slug }) => slug,
  strand: ({ strand }) => strand,
  axes: ({ axes }) => axes.flatMap((axis) => axis?.position ?? []).toSorted((a, b) => a - b),
  statement: ({ statement }) => statement,
  detail: ({ detailText }) => detailText,
  language: ({ language }) => language,
  url: ({ language, slug }, siteUrl) => pageAddress(siteUrl, language, `/outcomes#${slug}`),
  modified: ({ publishedAt }) => publishedAt as string | null,
};

/** Dates and times are as written, in the event's own zone; a series is one event, with its rule and what differs from it. */
export const eventColumns: Columns<CalendarEntry> = {
  id: ({ uid }) => uid,
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  description: ({ description }) => description,
  category: ({ category }) => category,
  status: ({ eventStatus }) => eventStatus,
  start_date: ({ startDate }) => startDate,
  start_time: ({ startTime }) => writeTime(startTime),
  end_date: ({ endDate }) => endDate,
  end_time: ({ endTime }) => writeTime(endTime),
  time_zone: ({ timeZone }) => timeZone,
  recurrence: ({ recurrence }) => recurrence,
  venue: ({ venue }) => venue?.name ?? null,
  street: ({ venue }) => venue?.street ?? null,
  postal_code: ({ venue }) => venue?.postalCode ?? null,
  locality: ({ venue }) => venue?.locality ?? null,
  country: ({ venue }) => venue?.country ?? null,
  latitude: ({ venue }) => venue?.latitude ?? null,
  longitude: ({ venue }) => venue?.longitude ?? null,
  online_url: ({ onlineUrl }) => onlineUrl,
  organiser: ({ organiserName }) => organiserName,
  organiser_url: ({ organiserUrl }) => organiserUrl,
  registration_url: ({ registrationUrl }) => registrationUrl,
  language: ({ language }) => language,
  url: ({ language, slug }, siteUrl) => pageAddress(siteUrl, language, `/event/${slug}`),
  modified: ({ stampedAt }) => stampedAt,
  changed_dates: (entry) =>
    entry.overrides.length > 0
      ? entry.overrides.map((override) => tellChange(entry, override))
      : null,
};

/** The columns of each set, in their order. */
export const columnNames: Readonly<Record<DatasetName, readonly string[]>> = {
  axes: Object.keys(axisColumns),
  outcomes: Object.keys(outcomeColumns),
  events: Object.keys(eventColumns),
};

export type OpenRecord = Readonly<Record<string, Value>>;

/** Reads all columns off an entry; what is empty is null. */
export function toRecord<Entry>(
  columns: Columns<Entry>,
  entry: Entry,
  siteUrl: string,
): OpenRecord {
  return Object.fromEntries(
    Object.entries(columns).map(([name, read]) => [name, keepFilled(read(entry, siteUrl))]),
  );
}

function keepFilled(value: Value): Value {
  return value === '' ? null : value;
}

function tellChange(
  entry: CalendarEntry,
  override: CalendarEntry['overrides'][number],
): ChangedDate {
  const { originalDate, originalTime, cancelled } = override;
  const now = cancelled ? null : applyOverride(entry, override);
  return {
    date: originalDate,
    time: entry.startTime && writeTime(originalTime ?? entry.startTime),
    cancelled,
    start_date: now?.startDate ?? null,
    start_time: writeTime(now?.startTime),
    end_date: now?.endDate ?? null,
    end_time: writeTime(now?.endTime),
  };
}

/** 10:00:00.000 as 10:00. */
function writeTime(time: string | null | undefined): string | null {
  return time?.slice(0, 5) ?? null;
}
