import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { secret } from './environment';

/**
 * Makes the check whether a request comes from the site's servers, who alone know SITE_SERVICE_TOKEN.
 * Throws Error when there is none.
 */
export function recogniseSite(): (ctx: Context) => boolean {
  const expected = digest(secret('SITE_SERVICE_TOKEN'));
  return (ctx) => {
    const token = ctx.get('x-site-token');
    return token !== '' && timingSafeEqual(digest(token), expected);
  };
}

/** Of equal length, whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
