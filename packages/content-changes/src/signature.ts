import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header that carries the signature: `<milliseconds since 1970>.<HMAC-SHA-256, base64url>`. */
export const SIGNATURE_HEADER = 'content-signature';

/** How old or how early a message may be: clocks differ, networks wait. */
const TOLERANCE_MILLISECONDS = 60_000;

/** Signs a message as of `now` (milliseconds since 1970). */
export function signMessage(secret: string, message: string, now: number): string {
  return `${now}.${digest(secret, message, String(now)).toString('base64url')}`;
}

/** Tells whether a signature is this secret's for this message, made within a minute of `now`. */
export function verifyMessage(
  secret: string,
  message: string,
  signature: string,
  now: number,
): boolean {
  return readSignature(secret, message, signature, now) !== null;
}

/** Lets each signed message in once: whoever has listened on the wire can say nothing again. */
export class MessageGate {
  readonly #secret: string;
  /** Signatures that have come, with the time (milliseconds since 1970) until which they would be taken. */
  readonly #known = new Map<string, number>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Tells whether a message is signed, of this minute (`now`: milliseconds since 1970), and new. */
  admit(message: string, signature: string, now: number): boolean {
    for (const [known, until] of this.#known) if (until < now) this.#known.delete(known);
    const read = readSignature(this.#secret, message, signature, now);
    if (read === null || this.#known.has(read.digest)) return false;
    this.#known.set(read.digest, read.madeAt + TOLERANCE_MILLISECONDS);
    return true;
  }
}

/** Reads a signature that is right, in the one way of writing it; null when it is wrong, or without a secret. */
function readSignature(
  secret: string,
  message: string,
  signature: string,
  now: number,
): { madeAt: number; digest: string } | null {
  if (secret === '') return null;
  const [madeAt = '', value = ''] = signature.split('.');
  if (!/^\d{1,15}$/.test(madeAt) || Math.abs(now - Number(madeAt)) > TOLERANCE_MILLISECONDS) {
    return null;
  }
  const expected = digest(secret, message, madeAt);
  const given = Buffer.from(value, 'base64url');
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  return isRight ? { madeAt: Number(madeAt), digest: expected.toString('base64url') } : null;
}

function digest(secret: string, message: string, madeAt: string): Buffer {
  return createHmac('sha256', secret).update(`${madeAt}.${message}`).digest();
}
