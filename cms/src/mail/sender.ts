import type { Core } from '@strapi/strapi';
import { contentTypes, siteAssociation, type Language } from '../content';
import { pickLanguage } from '../graphql/language-fallback';
import { toLine } from './line';

/** Who writes: the association, in the language of the mail. */
export interface Sender {
  /** "PRODUTECH": the acronym, else the name; the site's host while there is neither. */
  name: string;
  /** Where mails come from: MAIL_FROM, else no-reply at the site's host. */
  address: string;
  /** Where a person reads what is written back; null while the association has no address. */
  replyTo: string | null;
  /** The origin of the site, "https://www.example.org". */
  siteUrl: string;
  /** The same without the scheme, as people write it. */
  site: string;
}

interface AssociationVersion {
  documentId: string;
  locale: string;
  name: string;
  acronym: string | null;
  email: string | null;
}

/** Reads who writes a mail in a language. */
export async function readSender(strapi: Core.Strapi, language: Language): Promise<Sender> {
  const { origin, host, hostname } = new URL(
    process.env.NUXT_PUBLIC_SITE_URL || 'http://localhost:3000',
  );
  const association = await readAssociation(strapi, language);
  const given = splitAddress(process.env.MAIL_FROM || `no-reply@${hostname}`);
  return {
    name: toLine(given.name || association?.acronym || association?.name || host),
    address: given.address,
    replyTo: association?.email ? toLine(association.email) : null,
    siteUrl: origin,
    site: host,
  };
}

async function readAssociation(
  strapi: Core.Strapi,
  language: Language,
): Promise<AssociationVersion | undefined> {
  const rows = strapi.db.query(contentTypes.association);
  const published = { publishedAt: { $notNull: true } };
  const named = await rows.findOne({ where: { slug: siteAssociation(), ...published } });
  if (!named) return undefined;
  const versions: AssociationVersion[] = await rows.findMany({
    where: { documentId: named.documentId, ...published },
  });
  return pickLanguage(versions, language)[0];
}

/** Splits "PRODUTECH <mail@example.org>" into its parts; an address alone has no name. */
function splitAddress(written: string): { name: string; address: string } {
  const [, name = '', address = written] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/u.exec(written) ?? [];
  return { name, address: address.trim() };
}
