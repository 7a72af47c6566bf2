import type { Language } from '../content';

/** What a member is called, as they or an editor have written it. */
interface ToMember {
  name: string;
}

/** Of a registration: the document id of its event, which is read when the mail is sent. */
interface ToRegistered extends ToMember {
  event: string;
}

/** What each mail is about. Tokens are not kept in the queue: they are made when the mail is sent. */
export interface MailData {
  /** A way to a new password, if the address is an account's: nobody has looked that up yet. */
  reset: Record<string, never>;
  /** A way to the first password, from an editor. */
  invitation: ToMember;
  /** A way to an account for whoever has asked for one; told so if the address has one already. */
  registration: { name: string; organisation: string | null };
  /** To the new address: is it really theirs? */
  emailChange: { userId: number };
  /** To the old address: `email` has taken its place, or is to do so (`isPending`). */
  emailChanged: ToMember & { email: string; isPending?: boolean };
  passwordChanged: ToMember;
  registrationConfirmed: ToRegistered;
  registrationWaiting: ToRegistered;
  /** A place has become free for someone who was waiting. */
  registrationMovedUp: ToRegistered;
  /** The member has given their place up, or does not want to wait any longer. */
  registrationCancelled: ToRegistered;
  /** To whoever has a place, or waits for one; `title` in the mail's language, as the event may be gone. */
  eventCancelled: ToMember & { title: string };
}

type MailTemplate = keyof MailData;

/** A mail to be sent: to whom, in which language, and what it is about. */
export type Mail = {
  [Template in MailTemplate]: {
    template: Template;
    to: string;
    language: Language;
    data: MailData[Template];
  };
}[MailTemplate];
