import type { SchemaChangelog, SchemaRelease } from 'graphql-client/site';
import changelog from 'graphql-client/changelog.json' with { type: 'json' };
import { defaultLanguage, type Language } from 'languages';

/** What has become of the API, the newest release first. */
export const apiChangelog: SchemaChangelog = changelog;

/** The kinds of changes, what breaks a client first. */
export const changeKinds = ['breaking', 'dangerous', 'deprecated', 'safe'] as const;

/** Where the changes are told, without the language's prefix; the feed is beside it. */
export const changelogPath = '/developers/changelog';

/** Reads what people say of a release, in a language or, where it is missing, in the default one. */
export function readNote(
  release: SchemaRelease,
  language: Language,
): { text: string; language: Language } | null {
  const notes: Readonly<Partial<Record<Language, string>>> = release.note ?? {};
  const found = [language, defaultLanguage].find((code) => notes[code] !== undefined);
  return found === undefined ? null : { text: notes[found] ?? '', language: found };
}

/** What goes together, for one reason. */
export interface DeprecationGroup {
  paths: string[];
  /** What to use, in the schema's words. */
  instead: string;
  /** The day until which it stays, 2027-11-23. */
  until: string;
}

/** Puts together what is deprecated for the same reason, what goes first before the others. */
export function groupDeprecations(
  deprecations: SchemaChangelog['deprecations'],
): DeprecationGroup[] {
  return [...Map.groupBy(deprecations, ({ reason }) => reason)]
    .map(([reason, group]) => {
      const [, instead = reason, until = ''] =
        /^(.+) Deprecated since .+, stays until (\S+)\.$/u.exec(reason) ?? [];
      return { paths: group.map(({ path }) => path), instead, until };
    })
    .toSorted((one, other) => one.until.localeCompare(other.until));
}
