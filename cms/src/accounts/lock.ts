import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../database-lock';

/**
 * Runs `task` in a transaction that is alone with this account: what ends sessions or uses a token up
 * leaves nothing behind that was made meanwhile. Passwords are hashed before, not inside: it takes long.
 */
export async function changeAccount<Result>(
  strapi: Core.Strapi,
  userId: number,
  task: () => Promise<Result>,
): Promise<Result> {
  return strapi.db.transaction(async () => {
    await lockInTransaction(strapi, `account ${userId}`);
    return task();
  });
}
