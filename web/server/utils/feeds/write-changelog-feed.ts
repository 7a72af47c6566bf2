import type { SchemaRelease } from 'graphql-client/site';
import type { Language } from 'languages';
import { v5 as nameUuid } from 'uuid';
import { formatDate } from '../../../app/utils/date-formatters';
import { changeKinds, changelogPath, readNote } from '../../../shared/api-changelog';
import { pageAddress } from '../../../shared/site-addresses';
import { createTranslate } from '../messages/translate';
import { printAtom } from './print-atom';

// Made once for this purpose: ids of entries stay the same for ever, whatever the site's address.
const idNamespace = 'c0c2ad1e-6a55-4f0d-8a49-6b5e3a0c9f11';

const NEVER = '1970-01-01T00:00:00.000Z';

interface Site {
  language: Language;
  /** The address that visitors use, without a path. */
  siteUrl: string;
  siteName: string;
}

/** Writes the releases of the API, the newest first, as Atom. */
export function writeChangelogFeed(
  releases: readonly SchemaRelease[],
  { language, siteUrl, siteName }: Site,
): string {
  const t = createTranslate(language);
  const page = pageAddress(siteUrl, language, changelogPath);
  const self = `${page}.atom`;
  const entry = releases.map((release) => ({
    id: `urn:uuid:${nameUuid(`${release.date} ${language}`, idNamespace)}`,
    title: formatDate('date', language, release.date),
    // A second release of a day is news of the same entry.
    updated: release.releasedAt,
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': `${page}#${release.date}` },
    content: { '@type': 'text', '#': writeText(release, language, t) },
  }));
  return printAtom({
    '@xml:lang': language,
    id: self,
    title: `${siteName} · ${t('changelog.feedTitle')}`,
    updated: releases[0]?.releasedAt ?? NEVER,
    author: { name: siteName },
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
      { '@rel': 'alternate', '@type': 'text/html', '@href': page },
    ],
    entry,
  });
}

function writeText(
  release: SchemaRelease,
  language: Language,
  t: ReturnType<typeof createTranslate>,
): string {
  const groups = changeKinds
    .filter((kind) => release[kind].length > 0)
    .map((kind) => {
      const messages = release[kind].map(({ message }) => `- ${message}`);
      return [t(`changelog.kind.${kind}`), ...messages].join('\n');
    });
  return [readNote(release, language)?.text, ...groups].filter(Boolean).join('\n\n');
}
