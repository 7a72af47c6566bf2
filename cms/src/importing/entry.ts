import type { CalendarEvent, Tombstone } from 'icalendar';
import type { Language } from '../content';

/** An event of a file, or what is left of one: then `event` is undefined. */
export interface Entry {
  version: Tombstone;
  event: CalendarEvent | undefined;
  /** Of its texts. */
  language: Language;
}
