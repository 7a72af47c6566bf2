import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.parse('2000-01-01');
/** From 2000 to 2049. */
const DAYS = 18_262;

/** The month that is asked for, and how many of the events are in it. */
export const busyMonth = '2024-09';
export const IN_MONTH = 86;
const monthStart = Date.parse('2024-09-01');
const monthEnd = Date.parse('2024-10-01');

/** The slug of one of the events. */
export const anEvent = 'session-7';

const languages = [
  { locale: 'en', title: 'Working session', slug: 'session' },
  { locale: 'pt', title: 'Sessão de trabalho', slug: 'sessao' },
] as const;
const publications = [null, Date.parse('2024-01-01')];

type Row = Record<string, SQLInputValue>;

/**
 * Takes the events of the first content out of a SQLite database of the CMS, and writes `total` others:
 * each in two languages, as a draft and published, with a venue, two axes and the association. 86 of
 * them are in September 2024, all others spread evenly over fifty years. Always the same.
 */
export function fillEvents(file: string, total: number): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('begin');
    database.exec(
      'delete from events; delete from events_cmps; delete from components_event_venues',
    );
    new EventWriter(database).write(total);
    database.exec('commit');
  } finally {
    database.close();
  }
}

/**
 * Gives the occurrences of these events, as the CMS would work them out from each in turn, which takes a
 * minute for ten thousand.
 */
export function buildEventOccurrences(
  total: number,
  owners: { association: string; axes: string[] },
): object[] {
  return listDays(total).map((day, index) => {
    const event = languages.map((language) => describeEvent(index, day, language));
    const [first] = event;
    const [startsAt, endsAt] = [first?.starts_at, first?.ends_at].map((instant) =>
      new Date(Number(instant)).toISOString(),
    );
    return {
      key: `${first?.document_id}:${first?.start_date}`,
      eventId: first?.document_id,
      associationId: owners.association,
      recurrenceId: null,
      visibility: first?.visibility,
      isLong: false,
      startsAt,
      endsAt,
      overAt: endsAt,
      allDay: first?.all_day === 1,
      firstDate: first?.start_date,
      lastDate: first?.end_date ?? first?.start_date,
      timeZone: first?.time_zone,
      eventStatus: first?.event_status,
      category: first?.category,
      isOnline: false,
      venueName: describeVenue(index).name,
      locality: describeVenue(index).locality,
      axisIds: `|${[0, 1].map((step) => owners.axes[(index + step) % owners.axes.length]).join('|')}|`,
      texts: Object.fromEntries(
        event.map(({ locale, title, slug, summary }) => [locale, { title, slug, summary }]),
      ),
      searchText: event.map(({ title, summary }) => `${title} ${summary}`.toLowerCase()).join('\n'),
    };
  });
}

class EventWriter {
  readonly #database: DatabaseSync;
  readonly #inserts = new Map<string, StatementSync>();
  #id = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  write(total: number): void {
    const days = listDays(total);
    for (const locale of languages) {
      for (const publishedAt of publications) {
        const association = this.#findVersions('associations', locale.locale, publishedAt)[0] ?? 0;
        const axes = this.#findVersions('axes', locale.locale, publishedAt);
        for (const [index, day] of days.entries()) {
          this.#id += 1;
          this.#insert('events', {
            ...describeEvent(index, day, locale),
            published_at: publishedAt,
          });
          this.#insert('components_event_venues', describeVenue(index));
          this.#link('events_cmps', {
            entity_id: this.#id,
            cmp_id: this.#id,
            component_type: 'event.venue',
            field: 'venue',
          });
          this.#link('events_association_lnk', { event_id: this.#id, association_id: association });
          for (const step of [0, 1]) {
            const axis = axes[(index + step) % axes.length] ?? 0;
            this.#link('events_axes_lnk', {
              event_id: this.#id,
              axis_id: axis,
              axis_ord: step + 1,
            });
          }
        }
      }
    }
  }

  #findVersions(table: string, locale: string, publishedAt: number | null): number[] {
    const state = publishedAt === null ? 'is null' : 'is not null';
    return this.#database
      .prepare(`select id from ${table} where locale = ? and published_at ${state} order by id`)
      .all(locale)
      .map(({ id }) => Number(id));
  }

  /** A row with the id of the event under way. */
  #insert(table: string, row: Row): void {
    this.#link(table, { id: this.#id, ...row });
  }

  #link(table: string, row: Row): void {
    const columns = Object.keys(row);
    const insert =
      this.#inserts.get(table) ??
      this.#database.prepare(
        `insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`,
      );
    this.#inserts.set(table, insert);
    insert.run(...Object.values(row));
  }
}

/** The first day of each event, as its midnight. */
function listDays(total: number): number[] {
  const days = Array.from({ length: IN_MONTH }, (_, index) => monthStart + (index % 28) * DAY);
  for (let index = 0; days.length < total; index += 1) {
    const share = ((index * 7919) % total) / total;
    const day = FIRST_DAY + Math.floor(share * DAYS) * DAY;
    if (day < monthStart - 4 * DAY || day >= monthEnd) days.push(day);
  }
  return days;
}

function describeEvent(index: number, day: number, locale: (typeof languages)[number]): Row {
  const allDay = index % 5 === 2;
  const length = index % 10 === 2 ? 3 : 1;
  const lastDay = day + (length - 1) * DAY;
  const created = Date.parse('2024-01-01');
  return {
    document_id: `bench${String(index).padStart(19, '0')}`,
    locale: locale.locale,
    title: `${locale.title} ${index}`,
    slug: `${locale.slug}-${index}`,
    summary: 'What was tried in the workshops of three member companies, and what to try next.',
    description: JSON.stringify([
      { type: 'paragraph', children: [{ type: 'text', text: 'A day on the shop floor.' }] },
    ]),
    start_date: formatDay(day),
    start_time: allDay ? null : '10:00:00.000',
    end_date: length > 1 ? formatDay(lastDay) : null,
    end_time: allDay ? null : '12:30:00.000',
    time_zone: 'UTC',
    starts_at: allDay ? day : day + 10 * 60 * 60 * 1000,
    ends_at: allDay ? lastDay + DAY : day + 12.5 * 60 * 60 * 1000,
    all_day: allDay ? 1 : 0,
    event_status: 'scheduled',
    category: ['meeting', 'workshop', 'training', 'fair'][index % 4] ?? 'other',
    visibility: 'public',
    uid: `bench${index}`,
    sequence: 1,
    created_at: created,
    updated_at: created,
  };
}

function describeVenue(index: number): Row {
  return {
    name: `Technology centre ${index % 40}`,
    street: 'Rua Dr. Roberto Frias, 378',
    postal_code: '4200-465',
    locality: 'Porto',
    country: 'PT',
  };
}

function formatDay(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}
