import type { Core } from '@strapi/strapi';
import type { Mail } from './mail';
import { OUTGOING_MAIL } from './queue';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Longer than a mail is on its way: after that, whoever had it has died with it. */
const CLAIM_MILLISECONDS = 2 * MINUTE;
const FIRST_PAUSE_MILLISECONDS = 30 * SECOND;
const LONGEST_PAUSE_MILLISECONDS = HOUR;
export const KEEP_DAYS = 3;

/** A mail of the queue. */
export interface OutgoingMail {
  id: number;
  messageId: string;
  mail: Mail;
  failures: number;
  createdAt: string;
}

interface Row extends Omit<OutgoingMail, 'mail'> {
  template: string;
  recipient: string;
  language: string;
  data: object;
}

/**
 * Takes the mail that has been due for longest, so that no other process sends it, too: it is due again
 * when this one has not said within two minutes what became of it. Undefined when none is due.
 */
export async function claimMail(strapi: Core.Strapi): Promise<OutgoingMail | undefined> {
  const rows = strapi.db.query(OUTGOING_MAIL);
  for (;;) {
    const isDue = { dueAt: { $lte: new Date().toISOString() } };
    const row: Row | null = await rows.findOne({
      where: isDue,
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    });
    if (!row) return undefined;
    const dueAt = inFuture(CLAIM_MILLISECONDS);
    const { count } = await rows.updateMany({ where: { id: row.id, ...isDue }, data: { dueAt } });
    if (count === 1) return toOutgoing(row);
  }
}

/** Forgets a mail: it was sent, or never will be. */
export async function removeMail(strapi: Core.Strapi, { id }: OutgoingMail): Promise<void> {
  await strapi.db.query(OUTGOING_MAIL).delete({ where: { id } });
}

/** Gives back what was not sent for a reason that lies outside of it. */
export async function releaseMail(strapi: Core.Strapi, { id }: OutgoingMail): Promise<void> {
  await strapi.db.query(OUTGOING_MAIL).update({ where: { id }, data: { dueAt: inFuture(0) } });
}

/** Puts off what was not taken, for longer each time. */
export async function postponeMail(
  strapi: Core.Strapi,
  { id, failures }: OutgoingMail,
): Promise<void> {
  const pause = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** failures, LONGEST_PAUSE_MILLISECONDS);
  const data = { dueAt: inFuture(pause), failures: failures + 1 };
  await strapi.db.query(OUTGOING_MAIL).update({ where: { id }, data });
}

/** Tells whether nobody waits for a mail any more. */
export function isTooOld({ createdAt }: OutgoingMail): boolean {
  return Date.parse(createdAt) < Date.now() - KEEP_DAYS * DAY;
}

function toOutgoing({ template, recipient, language, data, ...row }: Row): OutgoingMail {
  return { ...row, mail: { template, to: recipient, language, data } as Mail };
}

function inFuture(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}
