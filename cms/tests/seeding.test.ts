import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { events } from '../seed/events';
import { startCms, type Cms } from './support/cms';

const NOW = '2026-11-23T10:00:00Z';
const EVENTS =
  '{ events_connection(locale: "*", pagination: { pageSize: 1 }) { pageInfo { total } } }';

const countShown = async (cms: Cms): Promise<number> => {
  const { events_connection: found } = await cms.query<{
    events_connection: { pageInfo: { total: number } };
  }>(EVENTS);
  return found.pageInfo.total;
};

const publicEvents = events.filter(({ shared }) => shared.visibility === 'public');
const countTexts = (some: typeof events): number =>
  some.flatMap(({ en, pt }) => [en, pt]).filter((text) => text !== undefined).length;

describe('SEED=demo', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCms({ SEED: 'demo', NOW });
  });
  afterAll(() => cms?.remove());

  test('writes the whole first content, published, in both languages', async () => {
    const published = cms.strapi.db.query('api::event.event');
    expect(await published.count({ where: { publishedAt: { $notNull: true } } })).toBe(
      countTexts(events),
    );
    expect(await countShown(cms)).toBe(countTexts(publicEvents));
    for (const locale of ['en', 'pt']) {
      const data = await cms.query<Record<string, { language: string; aboutHtml?: string }[]>>(
        `query ($locale: I18NLocaleCode) {
          associations(locale: $locale) { language aboutHtml programme { title startYear endYear } }
          axes: axesByPosition(locale: $locale) { language position outcomes { slug } }
          outcomes: outcomesByPosition(locale: $locale) { language position strand axes { slug } }
        }`,
        { locale },
      );
      expect([data.associations, data.axes, data.outcomes].map((list) => list?.length)).toEqual([
        1, 4, 8,
      ]);
      expect(
        new Set(
          Object.values(data)
            .flat()
            .map(({ language }) => language),
        ),
      ).toEqual(new Set([locale]));
      expect(data.associations?.[0]?.aboutHtml).toMatch(/^<p>/);
    }
  });

  test('shows September 2024, and events around the day of the start', async () => {
    const { september, soon } = await cms.query<
      Record<string, { nodes: { title: string; axes: string[] }[] }>
    >(`{
      september: occurrences(from: "2024-09-01", to: "2024-09-30") { nodes { title axes } }
      soon: occurrences(to: "2026-12-23") { nodes { title axes } }
    }`);
    expect(september?.nodes.length).toBeGreaterThanOrEqual(3);
    expect(soon?.nodes.length).toBeGreaterThanOrEqual(3);
    expect(september?.nodes.some(({ axes }) => axes.length > 0)).toBe(true);
  });

  test('has a weekly series with a date left out and one moved, and a monthly one, without end', async () => {
    const { weekly, monthly, late } = await cms.query<
      Record<string, { nodes: { localStart: string; movedFrom: string | null }[] }>
    >(`{
      weekly: occurrences(to: "2026-12-23", filters: { event: "connectivity-hour" }) { nodes { localStart movedFrom } }
      monthly: occurrences(to: "2027-01-31", filters: { event: "segunda-terca-feira" }) { nodes { localStart movedFrom } }
      late: occurrences(from: "2031-11-01", to: "2031-11-15") { nodes { localStart movedFrom } }
    }`);
    expect(weekly?.nodes).toEqual([
      { localStart: '2026-11-25T17:00', movedFrom: null },
      { localStart: '2026-12-03T16:00', movedFrom: '2026-12-02T17:00' },
      { localStart: '2026-12-09T17:00', movedFrom: null },
      { localStart: '2026-12-23T17:00', movedFrom: null },
    ]);
    expect(monthly?.nodes.map(({ localStart }) => localStart)).toEqual([
      '2026-12-08T18:30',
      '2027-01-12T18:30',
    ]);
    expect(late?.nodes.length).toBe(3);
  });

  test('tells calendars of every event that is not for members, each with a uid of its own', async () => {
    const { calendarFeed } = await cms.query<{
      calendarFeed: { entries: { nodes: { uid: string }[] } };
    }>('{ calendarFeed { entries(first: 1000) { nodes { uid } } } }');
    expect(new Set(calendarFeed.entries.nodes.map(({ uid }) => uid)).size).toBe(
      publicEvents.length,
    );
    const versions = await cms.strapi.db.query('api::event.event').findMany({ select: ['uid'] });
    expect(versions.filter(({ uid }) => !uid)).toEqual([]);
  });

  test('once: what an editor deletes stays deleted, and the next start is quick', async () => {
    const published = await countShown(cms);
    const { documentId } = await cms.strapi.db
      .query('api::event.event')
      .findOne({ where: { locale: 'en', visibility: 'public', publishedAt: { $notNull: true } } });
    const ofEvent = await cms.strapi.db
      .query('api::event.event')
      .count({ where: { documentId, publishedAt: { $notNull: true } } });
    await cms.strapi.documents('api::event.event').delete({ documentId, locale: '*' });

    const started = Date.now();
    await cms.restart();
    expect(Date.now() - started).toBeLessThan(5000);
    expect(await countShown(cms)).toBe(published - ofEvent);
    const axes = await cms.query('{ axes { slug } }');
    expect(axes).toMatchObject({ axes: { length: 4 } });
  });
});

describe('SEED=none', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCms({ SEED: 'none', NOW });
  });
  afterAll(() => cms?.remove());

  test('writes nothing', async () => {
    expect(await countShown(cms)).toBe(0);
    for (const uid of [
      'api::association.association',
      'api::axis.axis',
      'api::event.event',
    ] as const) {
      expect(await cms.strapi.db.query(uid).count()).toBe(0);
    }
  });
});
