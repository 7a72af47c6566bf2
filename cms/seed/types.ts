import type { Blocks } from './blocks';

/**
 * One entry of the first content: `shared` holds what is the same in every language, `en` and `pt`
 * what is written per language. At least one language is there.
 */
export type Translated<Shared, Text> = { shared: Shared } & (
  | { en: Text; pt?: Text }
  | { en?: Text; pt: Text }
);

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * A calendar date, either fixed or counted from the day of the first start, so that invented events
 * always lie around it (`resolveSeedDate` in dates.ts turns each into 'YYYY-MM-DD'):
 * - '2024-09-10': that date;
 * - `{ inDays: n }`: n days after the day of the first start (negative: before);
 * - `{ inWeeks: n, weekday: d }`: weekday d of the week, Monday first, n weeks after the current one;
 * - `{ inMonths: n, nth: k, weekday: d }`: the k-th weekday d of the month n months after the current one;
 * - `{ lastDayOfMonth: n, plusDays: d }`: d days (default 0) after the last day of the month that
 *   lies n months after the current one. An event from `{ lastDayOfMonth: 0 }` to
 *   `{ lastDayOfMonth: 0, plusDays: 2 }` takes three days and always crosses the next month's end.
 */
export type SeedDate =
  | string
  | { inDays: number }
  | { inWeeks: number; weekday: Weekday }
  | { inMonths: number; nth: 1 | 2 | 3 | 4; weekday: Weekday }
  | { lastDayOfMonth: number; plusDays?: number };

export type Strand = 'cooperation' | 'innovation' | 'internationalisation';

export type EventStatus = 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline';

export type EventCategory =
  | 'fair'
  | 'conference'
  | 'workshop'
  | 'webinar'
  | 'mission'
  | 'meeting'
  | 'training'
  | 'other';

export interface SeedLink {
  label: string;
  url: string;
}

export interface SeedSeo {
  title: string;
  description: string;
}

export interface SeedAddress {
  street?: string;
  postalCode?: string;
  locality: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export interface SeedVenue extends SeedAddress {
  name: string;
  /** Decimal degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
}

export interface AssociationShared {
  founded?: number;
  /** IANA name. */
  timeZone: string;
  email: string;
  phone?: string;
  address: SeedAddress;
}

export interface AssociationText {
  name: string;
  acronym: string;
  slug: string;
  tagline: string;
  summary: string;
  about: Blocks;
  mission: Blocks;
  recognition: Blocks;
  bodies: Blocks;
  members: Blocks;
  programme: { title: string; startYear: number; endYear: number; introduction: Blocks };
  links: SeedLink[];
  seo: SeedSeo;
}

export interface AxisText {
  title: string;
  slug: string;
  summary: string;
  body: Blocks;
  seo: SeedSeo;
}

export interface OutcomeShared {
  position: number;
  strand: Strand;
  /** Positions of the axes that work towards it. */
  axes: number[];
}

export interface OutcomeText {
  statement: string;
  slug: string;
  detail: Blocks;
}

/** Wall time in the event's zone: times are 'HH:mm'; no start time means all day. */
export interface SeedWhen {
  startDate: SeedDate;
  startTime?: string;
  /** The last day, inclusive. */
  endDate?: SeedDate;
  endTime?: string;
}

/** How an event recurs; it starts on the first of its dates. */
export interface SeedSeries {
  /** The value of an RRULE, "FREQ=WEEKLY;BYDAY=WE". */
  rule: string;
  /** Dates on which it does not take place. */
  skipped?: SeedDate[];
  /** Dates on which it takes place at another time, as long as ever. */
  moved?: { from: SeedDate; to: SeedDate; startTime: string }[];
}

export interface EventShared {
  when: SeedWhen;
  series?: SeedSeries;
  /** IANA name. */
  timeZone: string;
  eventStatus: EventStatus;
  previousStartDate?: SeedDate;
  category: EventCategory;
  visibility: 'public' | 'members';
  /** Whether members can register. */
  registrationEnabled?: boolean;
  /** How many places there are; left out when there is no limit. */
  capacity?: number;
  venue?: SeedVenue;
  onlineUrl?: string;
  organiserName?: string;
  organiserUrl?: string;
  registrationUrl?: string;
  /** Positions of the axes it belongs to. */
  axes: number[];
  /** Keys of related events. */
  related?: string[];
}

export interface EventText {
  title: string;
  slug: string;
  summary: string;
  description: Blocks;
}

export type SeedAssociation = Translated<AssociationShared, AssociationText>;
export type SeedAxis = Translated<{ position: number }, AxisText>;
export type SeedOutcome = Translated<OutcomeShared, OutcomeText>;
/** `key` names the event inside the seed; it is not stored. */
export type SeedEvent = { key: string } & Translated<EventShared, EventText>;
