import { type APIRequestContext, expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { clockNights, type ClockNight } from './clock-nights';
import { Desk } from './desk';
import { cmsUrl } from './editor';

const lisbon = 'Europe/Lisbon';

let desk: Desk;

test.beforeAll(async ({ playwright }) => {
  desk = await Desk.open(await playwright.request.newContext());
});

for (const [index, night] of clockNights.entries()) {
  const { kind, startDate, timeZone, instants } = night;
  test(`${timeZone}, from ${startDate}, ${kind}: right in GraphQL, on the page and in the feed`, async ({
    page,
    request,
  }) => {
    const slug = `clock-night-${index}`;
    const documentId = await publish(slug, night);

    expect(await askOccurrences(request, slug)).toEqual(instants);
    // Parsers disagree on which of two equal hours is meant; RFC 5545 3.3.5 has no way to say it.
    if (kind !== 'twice the same hour') expect(await readFeed(request, slug)).toEqual(instants);

    for (const [start, end] of instants) {
      const days = listDays(night, start, end);
      const date = start === instants[0]?.[0] ? startDate : days[0];
      await page.goto(`/event/${slug}${night.recurrence ? `?date=${date}` : ''}`);
      const facts = page.locator('.event-facts');
      for (const hour of listHours(night)) await expect(facts).toContainText(hour);
      if (night.startTime) await expect(facts).toContainText(formatHour(start, lisbon));
      else await expect(facts.locator('time').first()).toHaveAttribute('datetime', startDate);

      for (const day of days) {
        await page.goto(`/events/${day.replaceAll('-', '/')}`);
        await expect(page.locator('main').getByRole('link', { name: slug })).not.toHaveCount(0);
      }
    }
    await desk.remove(documentId);
  });
}

async function publish(slug: string, night: ClockNight): Promise<string> {
  const { kind: _kind, instants: _instants, startTime, endTime, ...fields } = night;
  const event = {
    ...fields,
    title: slug,
    slug,
    startTime: startTime && `${startTime}:00.000`,
    endTime: endTime && `${endTime}:00.000`,
    eventStatus: 'scheduled',
    category: 'other',
    visibility: 'public',
  };
  const documentId = await desk.create(event);
  await desk.publish(documentId, event);
  return documentId;
}

async function askOccurrences(request: APIRequestContext, slug: string) {
  const query = `query ($slug: String!) {
    occurrences(from: "2026-01-01", filters: { event: $slug }) { nodes { startsAt endsAt } }
  }`;
  const answer = await request.post(`${cmsUrl}/graphql`, { data: { query, variables: { slug } } });
  const { data } = await answer.json();
  return data.occurrences.nodes.map((found: { startsAt: string; endsAt: string | null }) => [
    toMinute(found.startsAt),
    found.endsAt && toMinute(found.endsAt),
  ]);
}

/** Reads the dates as a calendar app does: with the time zones that the file itself brings. */
async function readFeed(request: APIRequestContext, slug: string) {
  const file = await (await request.get(`/event/${slug}.ics`)).text();
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  const [main] = calendar.getAllSubcomponents('vevent');
  if (!main) throw new Error('The file has no event.');
  const event = new ICAL.Event(main);
  const isOpen = !main.hasProperty('dtend') && !event.startDate.isDate;
  const read = ({ startDate, endDate }: { startDate: ICAL.Time; endDate: ICAL.Time }) => [
    toInstant(startDate, main),
    isOpen ? null : toInstant(endDate, main),
  ];
  if (!event.isRecurring()) return [read(event)];
  const dates = event.iterator();
  const found = [];
  for (let start = dates.next(); start; start = dates.next()) {
    found.push(read(event.getOccurrenceDetails(start)));
  }
  return found;
}

/** A date without a time begins where its event happens: in the zone that the file names beside it. */
function toInstant(time: ICAL.Time, event: ICAL.Component): string {
  if (!time.isDate) return toMinute(time.toJSDate().toISOString());
  const timeZone = String(event.getFirstPropertyValue('x-association-time-zone') ?? lisbon);
  const day = Temporal.PlainDate.from(time.toString());
  return toMinute(day.toZonedDateTime(timeZone).toInstant().toString());
}

/** The days in Lisbon, where the association is; those of an event that lasts all day are the same everywhere. */
function listDays({ startTime, startDate }: ClockNight, start: string, end: string | null) {
  if (!startTime) return [startDate];
  const first = dayOf(start);
  const last = end ? dayOf(end) : first;
  const days = [first];
  for (let day = first; day !== last;) {
    day = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    days.push(day);
  }
  return days;
}

function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(lisbon).toPlainDate().toString();
}

function listHours({ startTime, endTime }: ClockNight): string[] {
  return [startTime, endTime].filter((time) => time !== undefined);
}

function formatHour(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString()
    .slice(0, 5);
}

function toMinute(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}
