import type { H3Event } from 'h3';
import { isNotModified, writeFeedHeaders } from './feed-headers';
import type { FoundFeed } from './feed-store';

/**
 * Answers with a feed, encoded as the client likes it best, or says that the client has it (304).
 *
 * `headers` are those that only the feed itself carries, such as its Content-Type.
 */
export async function sendFeed(
  event: H3Event,
  found: FoundFeed,
  headers: Record<string, string>,
): Promise<Buffer | string> {
  const { body } = found.feed;
  const request = getRequestHeaders(event);
  const encoding = body.chooseEncoding(request['accept-encoding']);
  const validators = writeFeedHeaders(found, encoding, Date.now());
  setResponseHeaders(event, validators);
  if (isNotModified(request, validators)) {
    setResponseStatus(event, 304);
    return '';
  }
  const bytes = await body.encode(encoding);
  setResponseHeaders(event, {
    ...headers,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': bytes.length,
  });
  return bytes;
}
