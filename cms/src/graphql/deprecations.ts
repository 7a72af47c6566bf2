import { contentAccess } from './access';

interface Deprecation {
  /** The day from which clients are told, 2026-11-23. */
  since: string;
  /** The day from which it may be taken away: a year later, or more. */
  until: string;
  /** What to use, as a sentence. */
  instead: string;
}

const locale: Deprecation = {
  since: '2026-11-23',
  until: '2027-11-23',
  instead: 'Use `language`, which every entry has.',
};

/** What will go, by type and field. `docs/adr/0023` has the rule; the schema's diff holds it. */
const deprecations: Readonly<Record<string, Deprecation>> = Object.fromEntries(
  Object.keys(contentAccess).map((type) => [`${type}.locale`, locale]),
);

/** Words why, since when and until when a field is deprecated; undefined when it is not. */
export function explainDeprecation(path: string): string | undefined {
  const found = deprecations[path];
  return found && `${found.instead} Deprecated since ${found.since}, stays until ${found.until}.`;
}
