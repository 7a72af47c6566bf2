import { constants } from 'node:zlib';
import compression from 'compression';
import type { NodeMiddleware } from 'h3';
import { BROTLI_QUALITY, LEAST_BYTES } from '../utils/compression/compress';

const compressing = compression({
  threshold: LEAST_BYTES,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
});

// Its types are Express's, but node:http is all that it asks for.
const compressAnswer = fromNodeMiddleware(compressing as unknown as NodeMiddleware);

/**
 * Compresses whatever is rendered or relayed to one visitor: pages that are not kept, error pages, drawings
 * among the uploads. What comes compressed (files of the build) passes.
 */
export default defineEventHandler((event) => {
  // What the server tells itself it reads as text.
  if (isInternalRequest(event)) return undefined;
  // The length of a compressed page is known once it is made, which HEAD does not (RFC 9110 8.6).
  if (event.method === 'HEAD') event.node.res.removeHeader('Content-Length');
  return compressAnswer(event);
});
