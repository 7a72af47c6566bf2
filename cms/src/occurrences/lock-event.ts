import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../database-lock';

/**
 * Lets one transaction at a time work on an event. A rebuild that read it before an editor's change was
 * there, and wrote after it, would put its old dates back.
 */
export async function lockEvent(strapi: Core.Strapi, documentId: string): Promise<void> {
  await lockInTransaction(strapi, `event ${documentId}`);
}
