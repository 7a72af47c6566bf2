import { readFile, writeFile } from 'node:fs/promises';
import type { SchemaChangelog, SchemaChanges, SchemaRelease } from '../src/changelog.ts';

const folder = new URL('../', import.meta.url);
const files = {
  served: new URL('schema.graphql', folder),
  released: new URL('released/schema.graphql', folder),
  changelog: new URL('released/changelog.json', folder),
};

/** Reads the schema that the CMS serves and the one that third parties were told of, both as SDL. */
export async function readSchemas(): Promise<{ served: string; released: string }> {
  const [served, released] = await Promise.all([
    readFile(files.served, 'utf8'),
    readFile(files.released, 'utf8'),
  ]);
  return { served, released };
}

/** Reads the changelog. */
export async function readChangelog(): Promise<SchemaChangelog> {
  return JSON.parse(await readFile(files.changelog, 'utf8')) as SchemaChangelog;
}

/** Writes what third parties are told from now on. */
export async function writeRelease(served: string, changelog: SchemaChangelog): Promise<void> {
  await writeFile(files.changelog, `${JSON.stringify(changelog, null, 2)}\n`);
  await writeFile(files.released, served);
}

/** Counts the changes of a release. */
export function countChanges(changes: SchemaChanges): number {
  const { breaking, dangerous, deprecated, safe } = changes;
  return [breaking, dangerous, deprecated, safe].flat().length;
}

/** Puts a release before the others; those of one day are one. */
export function addRelease(releases: SchemaRelease[], added: SchemaRelease): SchemaRelease[] {
  const [latest, ...earlier] = releases;
  if (latest?.date !== added.date) return [added, ...releases];
  return [
    {
      date: added.date,
      releasedAt: added.releasedAt,
      note: joinNotes(latest.note, added.note),
      breaking: [...latest.breaking, ...added.breaking],
      dangerous: [...latest.dangerous, ...added.dangerous],
      deprecated: [...latest.deprecated, ...added.deprecated],
      safe: [...latest.safe, ...added.safe],
    },
    ...earlier,
  ];
}

function joinNotes(
  one: SchemaRelease['note'],
  other: SchemaRelease['note'],
): SchemaRelease['note'] {
  if (!one || !other) return one ?? other;
  return { en: `${one.en} ${other.en}`, pt: `${one.pt} ${other.pt}` };
}
