import type { EventStatus } from 'calendar';
import { writeCalendar } from 'icalendar';
import type { Language } from '../../content';
import type { Sender } from '../sender';
import { siteAddress } from '../site-address';
import { writeVenue } from './event-facts';
import type { ToldEvent } from './told-event';

/** A file that goes with a mail. */
export interface MailFile {
  filename: string;
  contentType: string;
  content: Buffer;
  /** Its bytes stay as they are: line breaks are part of the format. */
  contentTransferEncoding: 'base64';
}

/**
 * Writes an event as a file that puts it into a calendar (RFC 5546 3.2.1): under the identifier that feeds
 * tell it by, so that whoever subscribes to one has it once.
 */
export function writeEventFile(event: ToldEvent, language: Language, sender: Sender): MailFile {
  const { entry, data, text } = event;
  const { startDate, startTime, endDate, endTime, timeZone } = data;
  const page = siteAddress(sender.siteUrl, text.language, `/event/${text.slug}`);
  const content = writeCalendar({
    name: text.title,
    url: page,
    language: text.language,
    method: 'PUBLISH',
    events: [
      {
        uid: entry.uid,
        sequence: entry.sequence,
        stampedAt: entry.stampedAt,
        createdAt: entry.toldAt,
        updatedAt: entry.stampedAt,
        title: text.title,
        summary: text.summary ?? undefined,
        description: text.description ?? undefined,
        url: page,
        language: text.language,
        eventStatus: entry.eventStatus as EventStatus,
        visibility: entry.visibility === 'members' ? 'members' : 'public',
        location: data.venue ? writeVenue(data.venue, language) : undefined,
        latitude: data.venue?.latitude ?? undefined,
        longitude: data.venue?.longitude ?? undefined,
        onlineUrl: pickWebAddress(data.onlineUrl),
        organiserName: data.organiserName ?? undefined,
        organiserUrl: pickWebAddress(data.organiserUrl),
        contact: data.contact ?? undefined,
        times: { startDate, startTime, endDate, endTime, timeZone },
        recurrence: data.recurrence,
        overrides: data.overrides,
      },
    ],
  });
  return {
    filename: `${text.slug}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: Buffer.from(content),
    contentTransferEncoding: 'base64',
  };
}

/** An address of the web that an editor has written; undefined for `javascript:` and its like. */
function pickWebAddress(address: string | null): string | undefined {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
