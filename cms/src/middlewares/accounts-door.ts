import type { Context, Next } from 'koa';
import { recogniseSite } from '../site-token';

const MAX_BODY_BYTES = 16 * 1024;

/** The router takes "/Accounts/" for the same. */
const accountsPath = /^\/accounts(?:\/|$)/i;

/**
 * Lets nobody but the site's servers, who know SITE_SERVICE_TOKEN, ask for anything below `/accounts`:
 * to everybody else there is nothing. Refuses bodies that are large or no JSON before anything reads them.
 */
export default () => {
  const isSite = recogniseSite();
  return async (ctx: Context, next: Next) => {
    if (!accountsPath.test(ctx.path)) return next();
    // Left as it is, Strapi answers as for any path that does not exist.
    if (!isSite(ctx)) return undefined;
    ctx.set('Cache-Control', 'no-store');
    const length = Number(ctx.get('content-length') || 0);
    if (ctx.get('transfer-encoding')) {
      return refuse(ctx, 411, 'lengthRequired', 'Send the request with a Content-Length header.');
    }
    if (!(length <= MAX_BODY_BYTES)) {
      return refuse(
        ctx,
        413,
        'tooLarge',
        `The request body is larger than ${MAX_BODY_BYTES} bytes.`,
      );
    }
    if (length > 0 && !ctx.is('application/json')) {
      return refuse(ctx, 415, 'notJson', 'Send the request body as application/json.');
    }
    return next();
  };
};

function refuse(ctx: Context, status: number, code: string, message: string): void {
  ctx.status = status;
  ctx.body = { error: { code, message } };
}
