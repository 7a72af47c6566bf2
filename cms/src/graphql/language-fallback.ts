import { contentTypes, defaultLanguage, type ContentUID, type Language } from '../content';
import { loadPublishedVersions } from './published-versions';

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
    if (row.locale === asked) return [row];
    // A copy, as the same request may ask for the row itself in its own language.
    const answered = { ...row };
    askedLanguages.set(answered, asked);
    return [answered];
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

/**
 * Answers the relations of an entry that had to fall back in the asked language where they have it.
 * `context` is the request's.
 */
export async function carryLanguage(
  source: unknown,
  content: string,
  result: unknown,
  context: object,
): Promise<unknown> {
  const asked =
    typeof source === 'object' && source !== null ? askedLanguages.get(source) : undefined;
  const uid = uidOf[content];
  if (!asked || !uid || !result) return result;
  const translate = async (rows: ContentRow[]): Promise<ContentRow[]> => {
    const ids = rows.map(({ documentId }) => documentId);
    const versions = await loadPublishedVersions(context, uid, ids);
    return rows.map((row, index) => pickLanguage(versions[index] ?? [], asked)[0] ?? row);
  };
  if (Array.isArray(result)) return translate(result);
  const { nodes } = result as { nodes?: ContentRow[] };
  if (nodes) return { ...result, nodes: await translate(nodes) };
  return (await translate([result as ContentRow]))[0];
}
