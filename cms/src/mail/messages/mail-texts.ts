/** A mail of one language; `{name}` and its like are replaced. */
export interface MailText {
  subject: string;
  before: readonly string[];
  /** What stands on the button that leads to the site. */
  action: string;
  after: readonly string[];
}

/** The mails there are: some templates of the queue have two, by what is found when they are sent. */
export type MailKind =
  | 'reset'
  | 'invitation'
  | 'registration'
  | 'alreadyMember'
  | 'emailChange'
  | 'emailChangePending'
  | 'emailChanged'
  | 'passwordChanged'
  | 'registrationConfirmed'
  | 'registrationWaiting'
  | 'registrationMovedUp'
  | 'registrationCancelled'
  | 'eventCancelled';

/**
 * What mails say in one language. `{site}` is the site's address without "https://", `{association}` its
 * name, `{valid}` for how long a link can be used ("7 days"), `{contact}` where a person reads what is written.
 */
export interface MailTexts {
  /** To a member; `{name}`. */
  greeting: string;
  /** To somebody whose name is not known, or not certain. */
  greetingToAnyone: string;
  /** Before the address that the button leads to. */
  orCopy: string;
  /** Below everything. */
  automatic: string;
  when: string;
  where: string;
  online: string;
  /** In the place of a date, for an event with several. */
  severalDates: string;
  mails: Readonly<Record<MailKind, MailText>>;
}
