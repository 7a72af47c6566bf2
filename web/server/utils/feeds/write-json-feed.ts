import { feedAddress, type FeedContext, listAddress, nameFeed } from './feed-context';
import type { FeedReader } from './feed-reader';
import type { WrittenFeed } from './feed-format';
import { NEWS_ITEMS, toNewsItem } from './news-item';

/** Writes the events that changed last as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1). */
export async function writeJsonFeed(
  reader: FeedReader,
  context: FeedContext,
): Promise<WrittenFeed> {
  const [head, entries] = await Promise.all([reader.readHead(), reader.readLatest(NEWS_ITEMS)]);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: nameFeed(context, head),
    home_page_url: listAddress(context),
    feed_url: feedAddress(context, 'json'),
    language: context.scope.language,
    authors: [{ name: head.associationName, url: context.siteUrl }],
    items: entries.map((entry) => {
      const item = toNewsItem(entry, context);
      return {
        id: item.id,
        url: item.address,
        title: item.title,
        summary: item.facts,
        content_text: item.text || item.facts,
        language: item.language,
        image: item.image,
        date_published: item.publishedAt,
        date_modified: item.changedAt,
        tags: [item.category.label],
        attachments: item.attachments.map(({ url, mime, name }) => ({
          url,
          mime_type: mime ?? 'application/octet-stream',
          title: name,
        })),
        // JSON Feed leaves names with an underscore to extensions.
        _event: {
          uid: entry.uid,
          status: entry.eventStatus,
          category: entry.category,
          start: item.span.start,
          end: item.span.end,
          all_day: item.span.allDay,
          time_zone: entry.timeZone,
          recurrence: entry.recurrence,
          location: entry.venue?.name ?? null,
          online_url: entry.onlineUrl,
        },
      };
    }),
  };
  return { ...head, body: JSON.stringify(feed) };
}
