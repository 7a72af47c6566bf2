import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Mail } from './mail';

export const OUTGOING_MAIL = 'api::outgoing-mail.outgoing-mail';

/**
 * Has a mail sent, in the transaction that it is called in: what is committed is sent, and nothing else.
 * One insert, whatever the mail is and whether or not anybody has the address: who waits for it learns nothing.
 */
export async function queueMail(strapi: Core.Strapi, mail: Mail): Promise<void> {
  const { template, to, language, data } = mail;
  await strapi.db.query(OUTGOING_MAIL).create({
    data: {
      messageId: randomUUID(),
      template,
      recipient: to,
      language,
      data,
      failures: 0,
      dueAt: new Date().toISOString(),
    },
  });
}
