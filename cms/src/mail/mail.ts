import type { Language } from '../content';

/** A member's account, by the document id of their user. */
interface ToMember {
  user: string;
}

/** A member and an event, by their document ids. */
interface ToRegistered extends ToMember {
  event: string;
}

/**
 * What each mail is about. Names, titles and tokens are not kept in the queue: they are read, and made,
 * when the mail is sent. A mail to a member who is gone by then is not sent.
 */
export interface MailData {
  /** A way to a new password, if the address is an account's: nobody has looked that up yet. */
  reset: Record<string, never>;
  /** A way to the first password, from an editor. */
  invitation: ToMember;
  /** A way to the first password, for someone who has asked for an account. */
  registration: ToMember;
  /** Someone has asked for an account with an address that has one. */
  alreadyMember: ToMember;
  /** To the new address: is it really theirs? */
  emailChange: ToMember;
  /** To the old address: `email` is to take its place. */
  emailChanged: ToMember & { email: string };
  passwordChanged: ToMember;
  registrationConfirmed: ToRegistered;
  registrationWaiting: ToRegistered;
  /** A place has become free for someone who was waiting. */
  registrationMovedUp: ToRegistered;
  registrationCancelled: ToRegistered;
}

export type MailTemplate = keyof MailData;

/** A mail to be sent: to whom, in which language, and what it is about. */
export type Mail = {
  [Template in MailTemplate]: {
    template: Template;
    to: string;
    language: Language;
    data: MailData[Template];
  };
}[MailTemplate];
