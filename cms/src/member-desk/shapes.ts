// What the members' desk and the admin panel's pages tell each other. It imports nothing: both sides read it.

/** `lapsed`: invited, but the link in the mail cannot be used any more. */
export type MemberState = 'invited' | 'lapsed' | 'active' | 'blocked';

/** A member as editors see them. */
export interface ListedMember {
  /** Document id. */
  id: string;
  name: string;
  email: string;
  organisation: string | null;
  language: string;
  state: MemberState;
  /** When they were invited last, or, once they have accepted, first. */
  since: string;
}

export interface MemberPage {
  members: ListedMember[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** What has become of each row of a list of members. */
export interface InvitedRow {
  /** In what was pasted, from 1. */
  line: number;
  email: string;
  result: 'invited' | 'invitedAgain' | 'alreadyMember' | 'notAnAddress' | 'twice';
}

/** Who has registered for an event: those with a place, those who wait, those who have cancelled. */
export interface EventRegistrations {
  /** Whether members can register for what is published of the event. */
  isEnabled: boolean;
  /** null when there is no limit. */
  capacity: number | null;
  registrations: {
    status: 'confirmed' | 'waiting' | 'cancelled';
    /** In the waiting list, from 1. */
    place: number | null;
    name: string;
    email: string;
    organisation: string | null;
    createdAt: string;
  }[];
}
