import { setImmediate as nextTurn } from 'node:timers/promises';
import { CalendarWriter } from 'icalendar';
import { NotFoundError } from '../not-found-error';
import { feedAddress, type FeedContext, listAddress, nameFeed } from './feed-context';
import type { FeedReader } from './feed-reader';
import type { WrittenFeed } from './feed-format';
import { toCalendarEvent, toTombstone } from './to-calendar-event';

/** How often subscribers' calendars should look again. */
const REFRESH_MINUTES = 60;
/** What is written in a few milliseconds: in between, others are answered, and the next events come in. */
const EVENTS_AT_ONCE = 50;

/** Writes the calendar that apps subscribe to: every event, past ones too, and what has gone. */
export async function writeIcalendar(
  reader: FeedReader,
  context: FeedContext,
): Promise<WrittenFeed> {
  const writer = new CalendarWriter();
  const [head, only] = await Promise.all([reader.readHead(), addEvents(writer, reader, context)]);
  const { event } = context.scope;
  if (event !== null && only === null && head.tombstones.length === 0) {
    throw new NotFoundError(`no event ${event}`);
  }
  for (const tombstone of head.tombstones) writer.addTombstone(toTombstone(tombstone));

  const body = writer.finish({
    name:
      event !== null && only ? `${head.associationName} · ${only.title}` : nameFeed(context, head),
    url: event !== null && only ? only.url : listAddress(context),
    source: feedAddress(context, 'ics'),
    refreshMinutes: REFRESH_MINUTES,
    language: context.scope.language,
  });
  return { changedAt: head.changedAt, body };
}

/**
 * Gives the last of the events, which for the calendar of one event is that; null if there is none. One
 * that cannot be written is left out, so that all others reach their subscribers; throws where it is
 * the only one.
 */
async function addEvents(writer: CalendarWriter, reader: FeedReader, context: FeedContext) {
  let last = null;
  let failure: unknown = null;
  for await (const entries of reader.readPages()) {
    for (const [index, entry] of entries.entries()) {
      if (index % EVENTS_AT_ONCE === 0) await nextTurn();
      const event = toCalendarEvent(entry, context);
      try {
        writer.addEvent(event);
        last = event;
      } catch (error) {
        failure = error;
        console.error(`[feeds] ${entry.slug} is left out: ${String(error)}`);
      }
    }
  }
  if (!last && failure) throw failure;
  return last;
}
