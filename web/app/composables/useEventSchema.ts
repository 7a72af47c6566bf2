import type { EventDetails } from 'graphql-client/site';
import type { EventSpan } from '#shared/offset-times';
import { toSchemaOrgEvent } from '#shared/schema-org-event';

/** Tells search engines of an event, or of the date of a series, that the page shows. */
export function useEventSchema(
  event: EventDetails,
  times: EventSpan,
  eventStatus: EventDetails['eventStatus'],
): void {
  const { siteUrl } = useRuntimeConfig().public;
  const pageUrl = new URL(useRoute().fullPath, siteUrl).href;
  useJsonLd(toSchemaOrgEvent(event, { siteUrl, pageUrl, times, eventStatus }));
}
