import type { Context, Next } from 'koa';
import { isGraphqlPath } from '../graphql/path';

const MAX_BODY_BYTES = 64 * 1024;

/** Refuses GraphQL request bodies over 64 KiB, or of unknown length, before anything reads them. */
export default () => async (ctx: Context, next: Next) => {
  if (!isGraphqlPath(ctx.path) || ctx.method !== 'POST') return next();
  const length = ctx.get('content-length');
  if (!length) return refuse(ctx, 411, 'Send the request with a Content-Length header.');
  if (Number(length) > MAX_BODY_BYTES) {
    return refuse(
      ctx,
      413,
      `The request body is larger than ${MAX_BODY_BYTES} bytes: send a shorter query.`,
    );
  }
  return next();
};

function refuse(ctx: Context, status: number, message: string): void {
  ctx.status = status;
  ctx.body = { errors: [{ message }] };
}
