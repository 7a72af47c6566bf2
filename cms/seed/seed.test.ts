import { describe, expect, it } from 'vitest';
import { association } from './association';
import { axes } from './axes';
import type { Block, Blocks } from './blocks';
import { resolveSeedDate } from './dates';
import { events, inventedEvents, realEvents } from './events';
import { outcomes } from './outcomes';
import type { SeedDate, SeedEvent } from './types';

const languages = ['en', 'pt'] as const;
type Language = (typeof languages)[number];

/** Entries that are meant to lack a language. */
const portugueseOnly = ['support-session'];

/** Days of the first start on which the movable dates are tried: every day of four years, a leap year among them. */
const firstStarts = Array.from({ length: 1461 }, (_, index) =>
  resolveSeedDate({ inDays: index }, '2026-01-01'),
);

interface NamedText {
  type: string;
  name: string;
  language: Language;
  text: { slug: string } & Record<string, unknown>;
}

const texts: NamedText[] = [
  ...collectTexts('association', [['association', association]]),
  ...collectTexts(
    'axis',
    axes.map((axis) => [`axis ${axis.shared.position}`, axis]),
  ),
  ...collectTexts(
    'outcome',
    outcomes.map((entry) => [`outcome ${entry.shared.position}`, entry]),
  ),
  ...collectTexts(
    'event',
    events.map((event) => [event.key, event]),
  ),
];

describe('texts', () => {
  it('are there in both languages, but for the declared exceptions', () => {
    const incomplete = events.filter(({ en, pt }) => !en || !pt).map(({ key }) => key);
    expect(incomplete).toEqual(portugueseOnly);
    for (const entry of [association, ...axes, ...outcomes]) {
      expect(entry.en).toBeDefined();
      expect(entry.pt).toBeDefined();
    }
  });

  it('have the same parts in both languages', () => {
    for (const { en, pt } of [association, ...axes, ...outcomes, ...events]) {
      if (en && pt) expect(outline(pt)).toEqual(outline(en));
    }
  });

  it.each(texts.map((text) => [`${text.name} ${text.language}`, text] as const))(
    'are whole and tidy: %s',
    (_, { text }) => {
      for (const string of collectStrings(text)) {
        expect(string).not.toBe('');
        expect(string).toBe(string.trim());
        expect(string).not.toMatch(/ {2}|[<>*_#]|\.{3}|"|'/);
      }
    },
  );

  it('keep to the lengths that lists, cards and search engines show', () => {
    for (const { text } of texts) {
      if (typeof text.title === 'string') expect(text.title.length).toBeLessThanOrEqual(120);
      if (typeof text.statement === 'string')
        expect(text.statement.length).toBeLessThanOrEqual(200);
      if (typeof text.summary === 'string') expect(text.summary.length).toBeLessThanOrEqual(260);
    }
    for (const { en, pt } of [association, ...axes]) {
      for (const seo of [en?.seo, pt?.seo]) {
        expect(seo?.title.length).toBeLessThanOrEqual(60);
        expect(seo?.description.length).toBeLessThanOrEqual(160);
      }
    }
  });

  it('use European Portuguese', () => {
    const brazilian =
      /\b(usuários?|telas?|registros?|equipes?|fatos?|você|celular|contato|econômic\w*|gerenci\w*|esporte|trem|ônibus|planejamento|estoque)\b/i;
    for (const { language, text } of texts) {
      if (language !== 'pt') continue;
      for (const string of collectStrings(text)) expect(string).not.toMatch(brazilian);
    }
  });
});

describe('slugs', () => {
  it('are lower-case ASCII words joined by hyphens', () => {
    for (const { text } of texts) {
      expect(text.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(text.slug.length).toBeLessThanOrEqual(80);
    }
  });

  it('are unique within a type and a language, and belong to one entry alone', () => {
    const owners = new Map<string, string>();
    for (const { type, name, text } of texts) {
      const key = `${type} ${text.slug}`;
      expect(owners.get(key) ?? name, key).toBe(name);
      owners.set(key, name);
    }
    const perLanguage = texts.map(({ type, language, text }) => `${type} ${language} ${text.slug}`);
    expect(new Set(perLanguage).size).toBe(perLanguage.length);
  });
});

describe('blocks', () => {
  it('are what Strapi stores, with text in every node', () => {
    const blocks = texts.flatMap(({ text }) => collectBlocks(text));
    expect(blocks.length).toBeGreaterThan(texts.length);
    for (const block of blocks) {
      expect(block.children.length).toBeGreaterThan(0);
      const parents = block.type === 'list' ? block.children : [block];
      for (const { children } of parents) {
        expect(children).toEqual([{ type: 'text', text: expect.stringMatching(/\S/) }]);
      }
    }
  });
});

describe('association, axes and outcomes', () => {
  it('holds the programme of 2015 to 2023 in both languages', () => {
    for (const language of languages) {
      expect(association[language]?.programme).toMatchObject({ startYear: 2015, endYear: 2023 });
      expect(association[language]?.slug).toBe('produtech');
    }
  });

  it('has four axes and eight outcomes in order', () => {
    expect(axes.map(({ shared }) => shared.position)).toEqual([1, 2, 3, 4]);
    expect(outcomes.map(({ shared }) => shared.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives each strand outcomes, and each outcome and axis each other', () => {
    const strands = new Set(outcomes.map(({ shared }) => shared.strand));
    expect(strands).toEqual(new Set(['cooperation', 'innovation', 'internationalisation']));
    const served = new Set(outcomes.flatMap(({ shared }) => shared.axes));
    expect(served).toEqual(new Set([1, 2, 3, 4]));
    for (const { shared } of outcomes) expect(shared.axes.length).toBeGreaterThan(0);
  });
});

describe('events', () => {
  it('has 28 or more, each with its own key', () => {
    expect(events.length).toBeGreaterThanOrEqual(28);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  });

  it('names axes and events that exist, and never itself', () => {
    const keys = new Set(events.map(({ key }) => key));
    for (const { key, shared } of events) {
      for (const axis of shared.axes) expect([1, 2, 3, 4]).toContain(axis);
      for (const related of shared.related ?? []) {
        expect(keys, `${key} names ${related}`).toContain(related);
        expect(related).not.toBe(key);
      }
    }
  });

  it('has zones that exist, places on earth and addresses that are URLs', () => {
    for (const { shared } of events) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: shared.timeZone })).not.toThrow();
      if (shared.venue) {
        expect(shared.venue.country).toMatch(/^[A-Z]{2}$/);
        expect(Math.abs(shared.venue.latitude ?? 0)).toBeLessThanOrEqual(90);
        expect(Math.abs(shared.venue.longitude ?? 0)).toBeLessThanOrEqual(180);
      }
      for (const url of [shared.onlineUrl, shared.organiserUrl, shared.registrationUrl]) {
        if (url) expect(new URL(url).protocol).toBe('https:');
      }
    }
  });

  it('has real events on fixed dates and invented ones on dates that move', () => {
    expect(realEvents.every(({ shared }) => typeof shared.when.startDate === 'string')).toBe(true);
    expect(inventedEvents.every(({ shared }) => typeof shared.when.startDate === 'object')).toBe(
      true,
    );
  });

  it('says of invented events that they are, in summary and description, and of no other', () => {
    for (const { key, en, pt } of inventedEvents) {
      if (en) expectMention(key, en, /^Example event\b/, /This is an example event/);
      if (pt) expectMention(key, pt, /^Evento de exemplo\b/, /Este é um evento de exemplo/);
    }
    for (const { en, pt } of realEvents) {
      expect(collectStrings([en, pt]).join(' ')).not.toMatch(/example|exemplo/i);
    }
  });

  it('keeps invented links and addresses on a host that nobody can own', () => {
    for (const { shared } of inventedEvents) {
      for (const url of [shared.onlineUrl, shared.organiserUrl, shared.registrationUrl]) {
        if (url) expect(new URL(url).hostname).toMatch(/\.example$/);
      }
    }
    expect(association.shared.email).toMatch(/\.example$/);
  });
});

describe('event dates', () => {
  it.each(firstStarts.filter((_, index) => index % 97 === 0))(
    'are valid and in order when first started on %s',
    (today) => {
      for (const { key, shared } of events) {
        const { start, end } = resolveDays(shared.when, today);
        for (const date of [start, end]) {
          expect(new Date(date).toISOString().slice(0, 10), key).toBe(date);
        }
        expect(end >= start, key).toBe(true);
        for (const time of [shared.when.startTime, shared.when.endTime]) {
          if (time) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
        if (shared.when.endTime) {
          expect(shared.when.startTime, key).toBeDefined();
          if (start === end) expect(shared.when.endTime > shared.when.startTime!, key).toBe(true);
        }
      }
    },
  );

  it('lie from 20 days before to 76 days after the first start, when invented', () => {
    for (const today of firstStarts) {
      const earliest = resolveSeedDate({ inDays: -20 }, today);
      const latest = resolveSeedDate({ inDays: 76 }, today);
      for (const { key, shared } of inventedEvents) {
        const { start, end } = resolveDays(shared.when, today);
        expect(start >= earliest && end <= latest, `${key} on ${today}`).toBe(true);
      }
    }
  });

  it('put several invented events into the current month, whatever the day', () => {
    for (const today of firstStarts) {
      const inMonth = inventedEvents.filter(
        ({ shared }) => resolveDays(shared.when, today).start.slice(0, 7) === today.slice(0, 7),
      );
      expect(inMonth.length, today).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('the kinds of event that the calendar must be able to show', () => {
  const today = '2026-11-23';

  it('three or more real events in September 2024', () => {
    const september = realEvents.filter(({ shared }) =>
      startOf(shared.when.startDate).startsWith('2024-09'),
    );
    expect(september.length).toBeGreaterThanOrEqual(3);
  });

  it('a three-day fair over a month’s end, on any day of the first start', () => {
    for (const day of firstStarts) {
      const over = inventedEvents.filter(({ shared }) => {
        const { start, end } = resolveDays(shared.when, day);
        return (
          shared.category === 'fair' &&
          end === resolveSeedDate({ inDays: 2 }, start) &&
          start.slice(0, 7) < end.slice(0, 7)
        );
      });
      expect(over.length, day).toBeGreaterThan(0);
    }
  });

  it('two or more on one day', () => {
    const starts = inventedEvents.map(({ shared }) => startOf(shared.when.startDate));
    expect(new Set(starts).size).toBeLessThan(starts.length);
  });

  it.each<[string, (event: SeedEvent) => boolean]>([
    ['all day, on one day', ({ shared: { when } }) => !when.startTime && !when.endDate],
    ['all day, on several days', ({ shared: { when } }) => !when.startTime && !!when.endDate],
    [
      'without an end',
      ({ shared: { when } }) => !!when.startTime && !when.endTime && !when.endDate,
    ],
    [
      'until the end of a day',
      ({ shared: { when } }) => !!when.startTime && !when.endTime && !!when.endDate,
    ],
    ['with times over several days', ({ shared: { when } }) => !!when.endTime && !!when.endDate],
    ['cancelled', ({ shared }) => shared.eventStatus === 'cancelled'],
    ['postponed', ({ shared }) => shared.eventStatus === 'postponed'],
    [
      'rescheduled from a date of before',
      ({ shared: { eventStatus, previousStartDate } }) =>
        eventStatus === 'rescheduled' && !!previousStartDate,
    ],
    ['moved online', ({ shared }) => shared.eventStatus === 'movedOnline' && !!shared.onlineUrl],
    [
      'online',
      ({ shared }) => shared.category === 'webinar' && !!shared.onlineUrl && !shared.venue,
    ],
    [
      'at an hour of another zone',
      ({ shared }) => !!shared.when.startTime && shared.timeZone !== 'Europe/Lisbon',
    ],
    ['in Portuguese only', ({ en, pt }) => !en && !!pt],
  ])('%s', (_, matches) => {
    expect(inventedEvents.filter(matches).length).toBeGreaterThan(0);
  });

  it('every category', () => {
    const categories = new Set(events.map(({ shared }) => shared.category));
    expect(categories.size).toBe(8);
  });

  function startOf(date: SeedDate): string {
    return resolveSeedDate(date, today);
  }
});

function resolveDays(
  when: SeedEvent['shared']['when'],
  today: string,
): { start: string; end: string } {
  const start = resolveSeedDate(when.startDate, today);
  return { start, end: when.endDate === undefined ? start : resolveSeedDate(when.endDate, today) };
}

function expectMention(
  key: string,
  text: { summary: string; description: Blocks },
  inSummary: RegExp,
  inDescription: RegExp,
): void {
  expect(text.summary, key).toMatch(inSummary);
  expect(collectStrings(text.description).join(' '), key).toMatch(inDescription);
}

function collectTexts(
  type: string,
  entries: [string, { en?: { slug: string }; pt?: { slug: string } }][],
): NamedText[] {
  return entries.flatMap(([name, entry]) =>
    languages.flatMap((language) => {
      const text = entry[language];
      return text ? [{ type, name, language, text: { ...text } }] : [];
    }),
  );
}

/** Every string of a value but its URLs, type names and slugs. */
function collectStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['url', 'type', 'format', 'slug'].includes(key) ? [] : collectStrings(part),
  );
}

function collectBlocks(value: unknown): Block[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && 'children' in value) return [value as Block];
  return Object.values(value).flatMap(collectBlocks);
}

/** The shape of a text: its fields and, for blocks, their types and numbers of items. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, outline(part)]));
  }
  return typeof value;
}
