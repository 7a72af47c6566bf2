import { DOMParser, type Element } from '@xmldom/xmldom';
import { readCalendar } from 'icalendar';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FeedChangedError } from '../../../server/utils/feeds/feed-reader';
import { toCalendarEvent } from '../../../server/utils/feeds/to-calendar-event';
import { writeAtom } from '../../../server/utils/feeds/write-atom';
import { writeIcalendar } from '../../../server/utils/feeds/write-icalendar';
import { writeJsonFeed } from '../../../server/utils/feeds/write-json-feed';
import { NotFoundError } from '../../../server/utils/not-found-error';
import { contextOf, FakeCms, siteUrl, workshop } from './fake-cms';

const tombstone = {
  uid: 'gone',
  sequence: 4,
  stampedAt: '2024-06-03T08:00:00.000Z',
  startDate: '2024-10-01',
  startTime: null,
  endDate: null,
  endTime: null,
  timeZone: 'Europe/Lisbon',
};

let cms: FakeCms;
beforeEach(() => {
  cms = new FakeCms();
});

async function writeIcs(address: string): Promise<string> {
  const { body } = await writeIcalendar(cms.reader(address), contextOf(address));
  return body.replaceAll('\r\n ', '');
}

describe('an event in a calendar file', () => {
  test('has absolute addresses, and none that is no web address', () => {
    const event = toCalendarEvent(workshop, contextOf('/events.ics'));
    expect(event).toMatchObject({
      url: `${siteUrl}/event/robots-and-people`,
      imageUrl: `${siteUrl}/uploads/robot.jpg`,
      attachments: [
        { url: `${siteUrl}/uploads/programme.pdf`, mime: 'application/pdf', name: 'programme.pdf' },
        { url: 'https://cdn.example.org/map.png' },
      ],
      onlineUrl: 'https://meet.example.org/robots',
      organiserUrl: undefined,
    });
  });

  test('has its category and country in the words of the feed, its page in those of its text', () => {
    const event = toCalendarEvent({ ...workshop, category: 'fair' }, contextOf('/pt/events.ics'));
    expect(event.categories).toEqual(['Feira']);
    expect(event.location).toBe('INESC TEC, Rua Dr. Roberto Frias, 4200-465 Porto, Alemanha');
    expect(event.url).toBe(`${siteUrl}/event/robots-and-people`);
    const translated = { ...workshop, language: 'pt', slug: 'robos-e-pessoas' };
    const { url } = toCalendarEvent(translated, contextOf('/events.ics'));
    expect(url).toBe(`${siteUrl}/pt/event/robos-e-pessoas`);
  });

  test('is private where it is for members, as a personal calendar has it', async () => {
    expect(await writeIcs('/events.ics')).toContain('CLASS:PUBLIC');
    cms.content.entries = [{ ...workshop, visibility: 'members' }];
    expect(await writeIcs('/events.ics')).toContain('CLASS:PRIVATE');
  });
});

describe('a calendar file', () => {
  test('has all pages of the CMS, each event once', async () => {
    cms.content.entries = Array.from({ length: 2345 }, (_, index) => ({
      ...workshop,
      uid: `event-${index}`,
    }));
    const file = await writeIcs('/events.ics');
    expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(2345);
    expect(cms.asked.filter((name) => name === 'CalendarFeedEntries').length).toBe(3);
  });

  test('has what stands in the place of events that have gone', async () => {
    cms.content.tombstones = [tombstone];
    const file = await writeIcs('/events.ics');
    expect(file).toContain('UID:gone\r\nDTSTAMP:20240603T080000Z\r\nSEQUENCE:4');
    expect(file).toContain('STATUS:CANCELLED');
  });

  test('says what it is, from where, and how often to look again', async () => {
    cms.content.axis = { position: 2, title: 'Business base', slug: 'business-base' };
    const address = '/events.ics?category=fair&axis=business-base&status=cancelled&format=onsite';
    const file = await writeIcs(address);
    expect(file).toContain(
      'X-WR-CALNAME:PRODUTECH · Events · Fair · Axis 2: Business base · Cancelled · On site',
    );
    expect(file).toContain(`SOURCE;VALUE=URI:${siteUrl}${address}`);
    expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(await writeIcs('/pt/events.ics')).toContain('X-WR-CALNAME:PRODUTECH · Eventos\r\n');
  });

  test('leaves out, and logs, an event that cannot be written, unless it is the only one', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { ...workshop, uid: 'broken', slug: 'broken', recurrence: 'WEEKLY' };
    cms.content.entries = [broken, workshop];
    const { events } = readCalendar(Buffer.from(await writeIcs('/events.ics')), {
      timeZone: 'Europe/Lisbon',
    });
    expect(events.map(({ uid }) => uid)).toEqual([workshop.uid]);
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/broken is left out: .*no recurrence/));

    cms.content.entries = [broken];
    await expect(writeIcs('/event/broken.ics')).rejects.toThrow(RangeError);
    log.mockRestore();
  });

  test('of one event is named as the event', async () => {
    const file = await writeIcs('/event/robots-and-people.ics');
    expect(file).toContain('X-WR-CALNAME:PRODUTECH · Robots & people <workshop>');
    expect(file).toContain(`SOURCE;VALUE=URI:${siteUrl}/event/robots-and-people.ics`);
  });

  test('of one event that has gone has its tombstone alone; of one that never was there is none', async () => {
    cms.content.entries = [];
    await expect(writeIcs('/event/never-was.ics')).rejects.toThrow(NotFoundError);
    cms.content.tombstones = [tombstone];
    const file = Buffer.from(await writeIcs('/event/was.ics'));
    const { events, tombstones } = readCalendar(file, { timeZone: 'Europe/Lisbon' });
    expect(events).toEqual([]);
    expect(tombstones).toMatchObject([{ uid: 'gone', sequence: 4 }]);
  });

  test('of an axis that is not there is none, or its subscribers would lose all events', async () => {
    await expect(writeIcs('/events.ics?axis=none')).rejects.toThrow(NotFoundError);
  });

  test('is not written when it changes between two pages', async () => {
    cms.content.entries = Array.from({ length: 1001 }, (_, index) => ({
      ...workshop,
      uid: `event-${index}`,
    }));
    let pages = 0;
    cms.before = (operation) => {
      if (operation !== 'CalendarFeedEntries') return;
      pages += 1;
      if (pages === 2) cms.content.version = '2';
    };
    await expect(writeIcs('/events.ics')).rejects.toThrow(FeedChangedError);
  });

  test('is not written from half an answer', async () => {
    cms.before = (operation) => {
      if (operation === 'CalendarFeedEntries') throw new Error('connection reset');
    };
    await expect(writeIcs('/events.ics')).rejects.toThrow('connection reset');
  });
});

describe('an Atom feed', () => {
  const atom = 'http://www.w3.org/2005/Atom';

  async function parse(address: string): Promise<Element> {
    const { body } = await writeAtom(cms.reader(address), contextOf(address));
    const document = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(body, 'text/xml');
    if (!document.documentElement) throw new Error('no root element');
    return document.documentElement;
  }

  function readText(parent: Element, name: string): string | null | undefined {
    return parent.getElementsByTagNameNS(atom, name).item(0)?.textContent;
  }

  test('is read by an XML parser, with all that RFC 4287 asks for', async () => {
    const feed = await parse('/pt/events.atom?category=workshop');
    expect([feed.namespaceURI, feed.localName]).toEqual([atom, 'feed']);
    expect(feed.getAttribute('xml:lang')).toBe('pt');
    expect(readText(feed, 'id')).toBe(`${siteUrl}/pt/events.atom?category=workshop`);
    expect(readText(feed, 'title')).toBe('PRODUTECH · Eventos · Workshop');
    expect(readText(feed, 'updated')).toBe('2024-06-02T08:00:00.000Z');
    const entry = feed.getElementsByTagNameNS(atom, 'entry').item(0);
    if (!entry) throw new Error('no entry');
    expect(entry.getAttribute('xml:lang')).toBe('en');
    expect(readText(entry, 'id')).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5/);
    expect(readText(entry, 'title')).toBe('Robots & people <workshop>');
    expect(readText(entry, 'updated')).toBe(workshop.stampedAt);
    expect(readText(entry, 'published')).toBe(workshop.createdAt);
    expect(readText(entry, 'summary')).toMatch(/^Terça-feira, 17 de setembro de 2024.*INESC TEC/);
    const link = entry.getElementsByTagNameNS(atom, 'link').item(0);
    expect(link?.getAttribute('href')).toBe(`${siteUrl}/event/robots-and-people`);
  });

  test('drops characters that XML has no place for', async () => {
    cms.content.entries = [{ ...workshop, title: 'Bell\u0007 and half\uD800 an emoji]]>' }];
    const entry = (await parse('/events.atom')).getElementsByTagNameNS(atom, 'entry').item(0);
    expect(entry && readText(entry, 'title')).toBe('Bell and half an emoji]]>');
  });

  test('of no events is a feed all the same', async () => {
    cms.content = { ...cms.content, entries: [], changedAt: null };
    const feed = await parse('/events.atom');
    expect(readText(feed, 'updated')).toBe('1970-01-01T00:00:00.000Z');
    expect(feed.getElementsByTagNameNS(atom, 'entry').length).toBe(0);
  });
});

test('a JSON Feed tells of the same events, with their times for machines', async () => {
  const { body } = await writeJsonFeed(cms.reader('/events.json'), contextOf('/events.json'));
  expect(JSON.parse(body)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'PRODUTECH · Events',
    home_page_url: `${siteUrl}/events`,
    feed_url: `${siteUrl}/events.json`,
    language: 'en',
    authors: [{ name: 'PRODUTECH' }],
    items: [
      {
        url: `${siteUrl}/event/robots-and-people`,
        title: workshop.title,
        content_text: 'A day on the floor.\n\nBring shoes.\nSteel toes.',
        image: `${siteUrl}/uploads/robot.jpg`,
        date_published: workshop.createdAt,
        date_modified: workshop.stampedAt,
        tags: ['Workshop'],
        attachments: [
          { url: `${siteUrl}/uploads/programme.pdf`, mime_type: 'application/pdf' },
          { url: 'https://cdn.example.org/map.png', mime_type: 'application/octet-stream' },
        ],
        _event: {
          start: '2024-09-17T10:00:00+01:00',
          end: '2024-09-17T12:30:00+01:00',
          all_day: false,
          status: 'scheduled',
        },
      },
    ],
  });
});
