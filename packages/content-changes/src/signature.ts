import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header that carries the signature: `<milliseconds since 1970>.<HMAC-SHA-256, base64url>`. */
export const SIGNATURE_HEADER = 'content-signature';

/** How old or how early a message may be: clocks differ, networks wait. */
const TOLERANCE_MILLISECONDS = 60_000;

/** Signs a message as of `now` (milliseconds since 1970). */
export function signMessage(secret: string, message: string, now: number): string {
  return `${now}.${digest(secret, message, String(now)).toString('base64url')}`;
}

/**
 * Tells whether a signature is this secret's for this message, made within a minute of `now`; without
 * a secret none is. Whoever
 * sends it again within that minute is met by the sequence of what is told (ADR 18).
 */
export function verifyMessage(
  secret: string,
  message: string,
  signature: string,
  now: number,
): boolean {
  if (secret === '') return false;
  const [madeAt = '', value = ''] = signature.split('.');
  if (!/^\d{1,15}$/.test(madeAt) || Math.abs(now - Number(madeAt)) > TOLERANCE_MILLISECONDS) {
    return false;
  }
  const expected = digest(secret, message, madeAt);
  const given = Buffer.from(value, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digest(secret: string, message: string, madeAt: string): Buffer {
  return createHmac('sha256', secret).update(`${madeAt}.${message}`).digest();
}
