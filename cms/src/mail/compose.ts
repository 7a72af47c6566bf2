import type { Core } from '@strapi/strapi';
import { changeAccount } from '../accounts/lock';
import { tokenSeconds } from '../accounts/settings';
import { mintToken, type Purpose } from '../accounts/tokens';
import { findUser, findUserByEmail, normalizeEmail } from '../accounts/user';
import type { Language } from '../content';
import { awaitsEmailChange } from './email-changes';
import { listEventFacts } from './events/event-facts';
import { type MailFile, writeEventFile } from './events/event-file';
import { readToldEvent } from './events/told-event';
import { writeLetter, type Letter } from './letter';
import type { Mail, MailData } from './mail';
import type { MailKind } from './messages';
import type { Sender } from './sender';
import { siteAddress } from './site-address';
import { wordDuration } from './word-duration';

/** What is sent: the letter, and what goes with it. */
export interface Composition {
  letter: Letter;
  files: MailFile[];
}

/** Composes the mails of one template; null when there is nobody to write to any more. */
type Composer<Template extends keyof MailData> = (
  desk: Desk,
  data: MailData[Template],
) => Promise<Composition | null>;

type EventKind = Extract<
  MailKind,
  `registration${'Confirmed' | 'Waiting' | 'MovedUp' | 'Cancelled'}`
>;

/** Everything about the mail that is being written, and what it is written with. */
class Desk {
  readonly strapi: Core.Strapi;
  readonly to: string;
  readonly language: Language;
  readonly #sender: Sender;

  constructor(strapi: Core.Strapi, { to, language }: Mail, sender: Sender) {
    this.strapi = strapi;
    this.to = to;
    this.language = language;
    this.#sender = sender;
  }

  /** A letter that leads to a page of the site. */
  write(
    kind: MailKind,
    path: string,
    more: { name?: string; values?: Record<string, string> } = {},
  ): Composition {
    return this.#finish(kind, siteAddress(this.#sender.siteUrl, this.language, path), more);
  }

  /** A letter with a link that works once. */
  writeWithToken(
    kind: MailKind,
    path: string,
    token: { value: string; purpose: Exclude<Purpose, 'feed'> },
    name?: string,
  ): Composition {
    const address = siteAddress(this.#sender.siteUrl, this.language, path, token.value);
    const valid = wordDuration(tokenSeconds[token.purpose] ?? 0, this.language);
    return this.#finish(kind, address, { name, values: { valid } });
  }

  /** A letter about an event; null when that is not published any more. */
  async writeOfEvent(
    kind: EventKind,
    { name, event: documentId }: MailData[EventKind],
  ): Promise<Composition | null> {
    const event = await readToldEvent(this.strapi, documentId, this.language);
    if (!event) return null;
    const { siteUrl } = this.#sender;
    const hasPlace = kind === 'registrationConfirmed' || kind === 'registrationMovedUp';
    const letter = writeLetter({
      kind,
      language: this.language,
      sender: this.#sender,
      address: siteAddress(siteUrl, event.text.language, `/event/${event.text.slug}`),
      name,
      values: { event: event.text.title },
      facts: listEventFacts(event, this.language),
    });
    const files = hasPlace ? [writeEventFile(event, this.language, this.#sender)] : [];
    return { letter, files };
  }

  #finish(
    kind: MailKind,
    address: string,
    more: { name?: string; values?: Record<string, string> },
  ): Composition {
    const { language } = this;
    const letter = writeLetter({ kind, language, sender: this.#sender, address, ...more });
    return { letter, files: [] };
  }
}

const composers: { [Template in keyof MailData]: Composer<Template> } = {
  async reset(desk) {
    const user = await findUserByEmail(desk.strapi, desk.to);
    if (!user || user.blocked) return null;
    const value = await mintToken(desk.strapi, { purpose: 'reset', user });
    return desk.writeWithToken('reset', '/reset-password', { value, purpose: 'reset' }, user.name);
  },

  async invitation(desk, { name }) {
    const user = await findUserByEmail(desk.strapi, desk.to);
    if (!user || user.blocked || user.confirmed) return null;
    const purpose = 'invitation';
    const value = await mintToken(desk.strapi, { purpose, user });
    return desk.writeWithToken('invitation', '/reset-password', { value, purpose }, name);
  },

  // Whoever asks for an account gives an address and a name, which need not be theirs: a stranger's
  // mail does not say the name, or anything could be written to anybody.
  async registration(desk, profile) {
    const user = await findUserByEmail(desk.strapi, desk.to);
    if (user) return desk.write('alreadyMember', '/login', { name: user.name });
    const purpose = 'registration';
    const value = await mintToken(desk.strapi, {
      purpose,
      email: normalizeEmail(desk.to),
      profile: { ...profile, language: desk.language },
    });
    return desk.writeWithToken('registration', '/reset-password', { value, purpose });
  },

  // To an address that may be a stranger's, and so without the name.
  async emailChange(desk, { userId }) {
    const purpose = 'email';
    const email = normalizeEmail(desk.to);
    // Alone with the account: it may have got another password meanwhile, against whoever asked for this.
    const value = await changeAccount(desk.strapi, userId, async () => {
      const isWanted = await awaitsEmailChange(desk.strapi, userId, desk.to);
      const user = isWanted ? await findUser(desk.strapi, userId) : null;
      return !user || user.blocked ? null : mintToken(desk.strapi, { purpose, user, email });
    });
    return value === null
      ? null
      : desk.writeWithToken('emailChange', '/confirm-email', { value, purpose });
  },

  async emailChanged(desk, { name, email, isPending }) {
    const more = { name, values: { email } };
    return isPending
      ? desk.write('emailChangePending', '/forgot-password', more)
      : desk.write('emailChanged', '/account', more);
  },

  async passwordChanged(desk, { name }) {
    return desk.write('passwordChanged', '/forgot-password', { name });
  },

  registrationConfirmed: async (desk, data) => desk.writeOfEvent('registrationConfirmed', data),
  registrationWaiting: async (desk, data) => desk.writeOfEvent('registrationWaiting', data),
  registrationMovedUp: async (desk, data) => desk.writeOfEvent('registrationMovedUp', data),
  registrationCancelled: async (desk, data) => desk.writeOfEvent('registrationCancelled', data),

  async eventCancelled(desk, { name, title }) {
    return desk.write('eventCancelled', '/events', { name, values: { event: title } });
  },
};

/** Writes a mail as it is sent now; null when there is nobody to write to, or nothing to write about. */
export async function composeMail(
  strapi: Core.Strapi,
  mail: Mail,
  sender: Sender,
): Promise<Composition | null> {
  const compose = composers[mail.template] as Composer<keyof MailData>;
  return compose(new Desk(strapi, mail, sender), mail.data);
}
