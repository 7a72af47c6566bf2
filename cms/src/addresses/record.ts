import type { Core } from '@strapi/strapi';
import { contentTypes } from '../content';
import {
  addressedTypes,
  type AddressedType,
  ENTRY_ADDRESS,
  type EntryAddress,
  filterVisible,
} from './entry-address';

/** The columns of the unique index: one address has one entry. */
const addressColumns = ['slug', 'entry_type', 'association_id', 'language'];
const perStatement = 100;

/**
 * Remembers under which addresses an entry is published, and takes them over from whichever had them
 * before. What it was published under earlier stays. To be called in the transaction of the change.
 */
export async function recordAddresses(
  strapi: Core.Strapi,
  type: AddressedType,
  documentId: string,
): Promise<void> {
  await write(strapi, await readCurrent(strapi, type, { documentId }));
}

/** Remembers the addresses of all that is published in a database that has never had any. */
export async function fillMissingAddresses(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async () => {
    if ((await strapi.db.query(ENTRY_ADDRESS).count()) > 0) return;
    for (const type of addressedTypes) await write(strapi, await readCurrent(strapi, type));
  });
}

/** Reads the addresses that the public finds entries under now, all or those that `where` filters. */
async function readCurrent(strapi: Core.Strapi, type: AddressedType, where: object = {}) {
  const uid = contentTypes[type];
  const rows = await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale', 'slug'],
    where: { ...filterVisible(uid, ['public']), ...where },
    populate: { association: { select: ['documentId'] } },
  });
  return rows
    .filter(({ association }) => association)
    .map(
      (row) =>
        ({
          entryType: type,
          entryId: row.documentId,
          associationId: row.association.documentId,
          language: row.locale,
          slug: row.slug,
        }) satisfies EntryAddress,
    );
}

type CurrentAddress = Awaited<ReturnType<typeof readCurrent>>[number];

async function write(strapi: Core.Strapi, addresses: CurrentAddress[]): Promise<void> {
  for (let start = 0; start < addresses.length; start += perStatement) {
    await strapi.db
      .queryBuilder(ENTRY_ADDRESS)
      .insert(addresses.slice(start, start + perStatement))
      .onConflict(addressColumns)
      .merge(['entry_id'])
      .execute();
  }
}
