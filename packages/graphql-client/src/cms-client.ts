import type { Client } from '@urql/core';
import { limitTime } from './http/limit-time.js';
import { refuseFailures } from './http/refuse-failures.js';
import { openClient } from './open-client.js';

/** How to reach the CMS. */
export interface CmsClientOptions {
  /** Address of the CMS without a path, e.g. `http://127.0.0.1:1337`. */
  url: string;
  /** Milliseconds after which a query counts as failed. */
  timeout: number;
  /** Says for whom is asked, as the header `Authorization`; nobody in particular without it. */
  authorization?: string;
  /** SITE_SERVICE_TOKEN: by it the CMS knows the site's server, whose questions it does not count. */
  siteToken?: string;
  fetch?: typeof fetch;
}

/**
 * Makes the site's urql client for one request of a visitor.
 *
 * It has no cache: a client that outlives a request would show one visitor another's answers, and
 * within a request each page asks once. It never asks again: a visitor waits for the page.
 */
export function createCmsClient({
  url,
  timeout,
  authorization,
  siteToken,
  fetch = globalThis.fetch,
}: CmsClientOptions): Client {
  return openClient({
    url,
    // Compressing costs more time than it saves between two servers side by side.
    headers: {
      'accept-encoding': 'identity',
      ...(authorization && { authorization }),
      ...(siteToken && { 'x-site-token': siteToken }),
    },
    // What one member may see is kept nowhere on the way.
    shared: authorization === undefined,
    fetch: refuseFailures(limitTime(fetch, timeout), 'The CMS'),
  });
}
