import type { Core } from '@strapi/strapi';
import { nameAddressedType } from '../addresses/entry-address';
import { recordAddresses } from '../addresses/record';
import { type DocumentContext, paramsOf } from './context';

/** Remembers the addresses that an entry gets when it is published, in the same transaction. */
export async function rememberAddresses(
  strapi: Core.Strapi,
  context: DocumentContext,
  result: unknown,
): Promise<void> {
  const type = nameAddressedType(context.uid);
  const isPublished = context.action === 'publish' || paramsOf(context).status === 'published';
  const documentId = (result as { documentId?: string } | null)?.documentId;
  if (type && isPublished && documentId) await recordAddresses(strapi, type, documentId);
}
