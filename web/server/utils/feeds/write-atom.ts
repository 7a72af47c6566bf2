import { feedAddress, type FeedContext, listAddress, nameFeed } from './feed-context';
import type { FeedReader } from './feed-reader';
import type { WrittenFeed } from './feed-format';
import { NEWS_ITEMS, toNewsItem } from './news-item';
import { printAtom } from './print-atom';

/** What an empty feed gives for the instant of its last change, which Atom asks for. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Writes the events that changed last as Atom (RFC 4287). */
export async function writeAtom(reader: FeedReader, context: FeedContext): Promise<WrittenFeed> {
  const [head, entries] = await Promise.all([reader.readHead(), reader.readLatest(NEWS_ITEMS)]);
  const self = feedAddress(context, 'atom');
  const body = printAtom({
    '@xml:lang': context.scope.language,
    id: self,
    title: nameFeed(context, head),
    updated: head.changedAt ?? NEVER,
    author: { name: head.associationName },
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
      { '@rel': 'alternate', '@type': 'text/html', '@href': listAddress(context) },
    ],
    entry: entries.map((entry) => writeEntry(toNewsItem(entry, context))),
  });
  return { ...head, body };
}

function writeEntry(item: ReturnType<typeof toNewsItem>) {
  return {
    '@xml:lang': item.language,
    id: item.id,
    title: item.title,
    published: item.publishedAt,
    updated: item.changedAt,
    link: [
      {
        '@rel': 'alternate',
        '@type': 'text/html',
        '@hreflang': item.language,
        '@href': item.address,
      },
      ...item.attachments.map(({ url, mime, name }) => ({
        '@rel': 'enclosure',
        '@href': url,
        ...(mime && { '@type': mime }),
        ...(name && { '@title': name }),
      })),
    ],
    category: { '@term': item.category.code, '@label': item.category.label },
    summary: item.facts,
    content: { '@type': 'text', '#': [item.facts, item.text].filter(Boolean).join('\n\n') },
  };
}
