import { contentTypes, defaultLanguage, type ContentUID, type Language } from '../content';

export interface ContentRow {
  id: number;
  documentId: string;
  locale: string;
  [attribute: string]: unknown;
}

const uidOf: Readonly<Record<string, ContentUID>> = {
  Association: contentTypes.association,
  Axis: contentTypes.axis,
  Outcome: contentTypes.outcome,
  Event: contentTypes.event,
};

/** The language that was asked for when an entry had to be answered in another one. */
const askedLanguages = new WeakMap<object, Language>();

/** Picks one row for each entry, in the asked language or else in the one there is, in the rows' order. */
export function pickLanguage<Row extends Pick<ContentRow, 'documentId' | 'locale'>>(
  rows: Row[],
  asked: Language,
): Row[] {
  const byEntry = Map.groupBy(rows, ({ documentId }) => documentId);
  return [...byEntry.values()].flatMap((versions) => {
    const row =
      versions.find(({ locale }) => locale === asked) ??
      versions.find(({ locale }) => locale === defaultLanguage) ??
      versions[0];
    if (!row) return [];
    if (row.locale !== asked) askedLanguages.set(row, asked);
    return [row];
  });
}

/** Picks the text in the asked language, else the default one, else the one there is. Throws Error when there is none. */
export function pickText<Text extends object>(
  texts: Record<string, Text>,
  asked: Language,
): Text & { language: string } {
  const language = [asked, defaultLanguage, ...Object.keys(texts)].find((code) => texts[code]);
  const text = language && texts[language];
  if (!text) throw new Error('There is a text in no language.');
  return { ...text, language };
}

/** Answers the relations of an entry that had to fall back in the asked language where they have it. */
export async function carryLanguage(
  source: unknown,
  content: string,
  result: unknown,
): Promise<unknown> {
  const asked =
    typeof source === 'object' && source !== null ? askedLanguages.get(source) : undefined;
  const uid = uidOf[content];
  if (!asked || !uid || !result) return result;
  if (Array.isArray(result)) return translate(uid, result, asked);
  const { nodes } = result as { nodes?: ContentRow[] };
  if (nodes) return { ...result, nodes: await translate(uid, nodes, asked) };
  return (await translate(uid, [result as ContentRow], asked))[0];
}

async function translate(
  uid: ContentUID,
  rows: ContentRow[],
  asked: Language,
): Promise<ContentRow[]> {
  const versions: ContentRow[] = await strapi.db.query(uid).findMany({
    where: {
      documentId: { $in: rows.map(({ documentId }) => documentId) },
      publishedAt: { $notNull: true },
    },
  });
  const picked = new Map(pickLanguage(versions, asked).map((row) => [row.documentId, row]));
  return rows.map((row) => picked.get(row.documentId) ?? row);
}
