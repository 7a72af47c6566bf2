export type {
  CalendarEvent,
  EventAttachment,
  OccurrenceOverride,
  Tombstone,
} from './calendar-event.js';
export { CalendarFileError } from './calendar-file-error.js';
export { applyOverride } from './override-times.js';
export {
  readCalendar,
  type ReadCalendar,
  type ReadLimits,
  type ReadOptions,
  type SkippedEntry,
} from './read-calendar.js';
export {
  CalendarWriter,
  writeCalendar,
  type CalendarFile,
  type CalendarHead,
} from './write-calendar.js';
