import { EventPage } from 'graphql-client';

/** What an event's page shows, by its slug in any language. Throws 404 when none is published. */
export async function useEvent(slug: string) {
  const page = await usePageQuery(EventPage, { slug });
  if (!page.eventBySlug) throw createNotFoundError();
  return { ...page, event: page.eventBySlug };
}
