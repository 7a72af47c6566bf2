import type { H3Event } from 'h3';
import { NotFoundError } from '../utils/not-found-error';
import { describeSubject } from '../utils/oembed/describe-subject';
import { readOembedSubject } from '../utils/oembed/read-subject';

const RETRY_SECONDS = 120;

const refusals = {
  404: 'No page of this site that can be embedded has this address: url takes that of a month, of an event or of /events.\n',
  501: 'This format is not written here: ask for format=json.\n',
  503: 'The events cannot be read at the moment. Please try again in a few minutes.\n',
} as const;

/** Tells other sites how to show a page of this one within theirs: oEmbed 1.0 (https://oembed.com), as JSON. */
export default defineEventHandler(async (event) => {
  const { url, format = 'json', maxwidth, maxheight } = getQuery(event);
  const { public: site } = useRuntimeConfig();
  if (format !== 'json') return refuse(event, 501);
  const subject = readOembedSubject(url, site.siteUrl);
  if (!subject) return refuse(event, 404);
  const { siteUrl, siteName, association } = site;
  const room = { width: readPixels(maxwidth), height: readPixels(maxheight) };
  const client = openCmsClient(event);
  try {
    return await describeSubject(subject, { siteUrl, siteName, association, client, room });
  } catch (error) {
    if (error instanceof NotFoundError) return refuse(event, 404);
    console.error(`[oembed] ${String(error)}`);
    setResponseHeader(event, 'Retry-After', RETRY_SECONDS);
    return refuse(event, 503);
  }
});

function refuse(event: H3Event, status: keyof typeof refusals): string {
  setResponseStatus(event, status);
  setResponseHeaders(event, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  return refusals[status];
}

/** What is no count of pixels leaves as much room as one likes. */
function readPixels(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,4}$/u.test(value)
    ? Number(value)
    : Number.POSITIVE_INFINITY;
}
