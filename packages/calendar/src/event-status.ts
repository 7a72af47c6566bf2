/** Whether an event takes place: certainly, at a time that is yet to be said, or not at all. */
export type Outlook = 'certain' | 'open' | 'off';

export interface EventStatusMeaning {
  /** Nothing has happened that a reader must be told. */
  isAsPlanned: boolean;
  outlook: Outlook;
  /** A member of https://schema.org/EventStatusType. */
  schemaOrg:
    | 'EventScheduled'
    | 'EventRescheduled'
    | 'EventMovedOnline'
    | 'EventPostponed'
    | 'EventCancelled';
}

/** The one table of what the editors' words mean: badges, calendar files and search engines follow it. */
const meanings = {
  scheduled: { isAsPlanned: true, outlook: 'certain', schemaOrg: 'EventScheduled' },
  rescheduled: { isAsPlanned: false, outlook: 'certain', schemaOrg: 'EventRescheduled' },
  movedOnline: { isAsPlanned: false, outlook: 'certain', schemaOrg: 'EventMovedOnline' },
  postponed: { isAsPlanned: false, outlook: 'open', schemaOrg: 'EventPostponed' },
  cancelled: { isAsPlanned: false, outlook: 'off', schemaOrg: 'EventCancelled' },
} satisfies Record<string, EventStatusMeaning>;

/** What has happened to an event since it was announced. */
export type EventStatus = keyof typeof meanings;

/** Says what an event's status means for those who show it. */
export function describeEventStatus(status: EventStatus): EventStatusMeaning {
  return meanings[status];
}

/** Tells whether `word` is one of an editor's five. */
export function isEventStatus(word: string | undefined): word is EventStatus {
  return word !== undefined && Object.hasOwn(meanings, word);
}
