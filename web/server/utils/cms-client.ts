import { createCmsClient } from 'graphql-client';
import type { H3Event } from 'h3';

/** Makes the client with which one request asks the CMS; what its answers rest on is noted (ADR 18). */
export function openCmsClient(event: H3Event) {
  const { cmsUrl, cmsTimeout } = useRuntimeConfig();
  const { pageNotes } = event.context;
  return createCmsClient({
    url: cmsUrl,
    timeout: Number(cmsTimeout),
    ...(pageNotes && { fetch: pageNotes.fetch }),
  });
}
