import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 16 * 1024;

/** Why a body is not read: it is no form, or too long. */
export type RefusedBody = 'notAForm' | 'tooLong';

/** Reads what an HTML form has sent, the first value of each field; no more than 16 KiB of it. */
export async function readFormBody(
  request: IncomingMessage,
): Promise<ReadonlyMap<string, string> | RefusedBody> {
  const [type] = request.headers['content-type']?.toLowerCase().split(';') ?? [];
  if (type?.trim() !== 'application/x-www-form-urlencoded') return 'notAForm';
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return 'tooLong';
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return 'tooLong';
    parts.push(part);
  }
  const fields = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
  return new Map([...fields].toReversed());
}
