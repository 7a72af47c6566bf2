import type { Core, Modules } from '@strapi/strapi';
import { languages, type ContentUID, type Language } from '../content';

type SeedEntry = { shared: object } & { [language in Language]?: { slug: string } | undefined };

/** Writes an entry with its relations in each language it has, publishes all, and returns its document id. */
export async function writeEntry(
  strapi: Core.Strapi,
  uid: ContentUID,
  entry: SeedEntry,
  relations: Record<string, string | string[]>,
): Promise<string> {
  const documents = strapi.documents(uid);
  let documentId: string | undefined;
  for (const { code: locale } of languages) {
    const text = entry[locale];
    if (!text) continue;
    // The types of the seed say what an entry has; Strapi checks it again when it is published.
    const data = {
      ...entry.shared,
      ...text,
      ...relations,
    } as Modules.Documents.Params.Data.Input<ContentUID>;
    const written = documentId
      ? await documents.update({ documentId, locale, data })
      : await documents.create({ locale, data });
    documentId = written?.documentId;
  }
  if (!documentId) throw new Error(`An entry of the first content of ${uid} has no language.`);
  await documents.publish({ documentId, locale: '*' });
  return documentId;
}
