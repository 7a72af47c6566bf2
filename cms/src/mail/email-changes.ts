import type { Core } from '@strapi/strapi';
import type { MailData } from './mail';
import { OUTGOING_MAIL } from './queue';

interface Row {
  id: number;
  recipient: string;
  data: MailData['emailChange'];
}

/** Tells whether a member (the id of their row) still waits for the mail that confirms this new address. */
export async function awaitsEmailChange(
  strapi: Core.Strapi,
  userId: number,
  email: string,
): Promise<boolean> {
  const waiting = await findEmailChanges(strapi, userId);
  return waiting.some(({ recipient }) => recipient === email);
}

/** Takes back what a member has asked for of new addresses, as far as the mail has not been sent. */
export async function dropEmailChanges(strapi: Core.Strapi, userId: number): Promise<void> {
  const ids = (await findEmailChanges(strapi, userId)).map(({ id }) => id);
  if (ids.length === 0) return;
  await strapi.db.query(OUTGOING_MAIL).deleteMany({ where: { id: { $in: ids } } });
}

/** There are as many as are asked for while no mail can be sent: few. */
async function findEmailChanges(strapi: Core.Strapi, userId: number): Promise<Row[]> {
  const rows: Row[] = await strapi.db
    .query(OUTGOING_MAIL)
    .findMany({ where: { template: 'emailChange' } });
  return rows.filter(({ data }) => data.userId === userId);
}
