import { createCmsClient } from 'graphql-client/site';
import type { H3Event } from 'h3';

/**
 * Makes the client with which one request asks the CMS, as the member who is signed in, or with the secret
 * of a personal calendar; what its answers rest on is noted (ADR 18).
 */
export function openCmsClient(event: H3Event, calendarSecret: string | null = null) {
  const { cmsUrl, cmsTimeout } = useRuntimeConfig();
  const { pageNotes, memberToken, accountServices } = event.context;
  const ofMember = memberToken === undefined ? undefined : `Bearer ${memberToken}`;
  const authorization = calendarSecret === null ? ofMember : `Feed ${calendarSecret}`;
  return createCmsClient({
    url: cmsUrl,
    timeout: Number(cmsTimeout),
    siteToken: accountServices.settings.siteToken,
    ...(authorization && { authorization }),
    ...(pageNotes && { fetch: pageNotes.fetch }),
  });
}
