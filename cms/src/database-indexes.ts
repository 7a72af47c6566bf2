import type { Core } from '@strapi/strapi';
import { contentUIDs } from './content';

/**
 * Lets the database hold slugs unique per language, apart for drafts and for what is published.
 * Strapi's schema cannot declare an index on an expression, so it is made at each start; both
 * SQLite and PostgreSQL know this form. Throws the database's error when stored slugs clash.
 */
export async function ensureUniqueSlugs(strapi: Core.Strapi): Promise<void> {
  for (const uid of contentUIDs) {
    const { tableName } = strapi.db.metadata.get(uid);
    await strapi.db.connection.raw(
      `create unique index if not exists ${tableName}_slug_unique on ${tableName} (slug, locale, (published_at is null))`,
    );
  }
}
