import type { Core } from '@strapi/strapi';

/** What Strapi writes without a transaction around the row and the hooks that follow on it. */
const written = ['plugin::upload.file', 'plugin::i18n.locale'] as const;

/**
 * Runs each write of a file's or a language's row in one transaction with what follows on it. Only the row:
 * a transaction around an upload would keep SQLite's one connection while pictures are scaled.
 * To be called when the models are there.
 */
export function writeInTransactions(strapi: Core.Strapi): void {
  for (const uid of written) {
    const rows = strapi.db.query(uid);
    const { create, update, delete: remove } = rows;
    rows.create = async (params) => strapi.db.transaction(async () => create(params));
    rows.update = async (params) => strapi.db.transaction(async () => update(params));
    rows.delete = async (params) => strapi.db.transaction(async () => remove(params));
  }
}
