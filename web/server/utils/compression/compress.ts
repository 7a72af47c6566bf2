import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** How a body may be sent (RFC 9110 8.4.1): `identity` is as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** For what is made when it is asked for: a tenth larger than the best, in a hundredth of its time. */
export const BROTLI_QUALITY = 5;

/** Bytes from which compressing is worth its while: below, they fit into the same packet. */
export const LEAST_BYTES = 1024;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Chooses an encoding by Accept-Encoding (RFC 9110 12.5.3): of those that a client likes as well, the smallest. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const client = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const chosen = client.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity';
}

/** Compresses a body. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return compressGzip(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return compressBrotli(body, { params });
}

/** The strong tag of a body as it is sent: its bytes differ with the encoding (RFC 9110 8.8.3.3). */
export function tagEncoded(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : etag.replace(/"$/u, `-${encoding}"`);
}
