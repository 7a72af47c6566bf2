import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../database-lock';

/**
 * Lets one transaction at a time work on an event. A rebuild that read it before an editor's change was
 * there, and wrote after it, would put its old dates back.
 *
 * Some events share a lock: PostgreSQL keeps only a few thousand, and an import changes more at once.
 */
export async function lockEvent(strapi: Core.Strapi, documentId: string): Promise<void> {
  await lockInTransaction(strapi, `events ${documentId.slice(0, 2)}`);
}
