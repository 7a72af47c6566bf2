import type { Core } from '@strapi/strapi';
import { moveUpAround } from './move-up-around';
import { REGISTRATION } from './registration';

/** Deletes every registration of an account (the id of its row) that is about to go; those who wait move up. */
export async function cancelRegistrationsOf(strapi: Core.Strapi, userId: number): Promise<void> {
  await moveUpAround(strapi, userId, async ({ id }) =>
    strapi.db.query(REGISTRATION).delete({ where: { id } }),
  );
}
