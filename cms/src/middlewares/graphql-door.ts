import type { Context, Next } from 'koa';
import { answerWithError } from '../graphql/answer-error';
import { graphqlLimits } from '../graphql/limits';
import { isGraphqlPath } from '../graphql/path';

/**
 * Refuses what no GraphQL request looks like before anything reads it: a body over 64 KiB or of unknown
 * length, or one that is no JSON, as a form of any page would send it. What comes in may be asked for
 * by pages of any origin.
 */
export default () => async (ctx: Context, next: Next) => {
  if (!isGraphqlPath(ctx.path)) return next();
  if (ctx.get('origin') !== '') ctx.set('Access-Control-Allow-Origin', '*');
  // Strapi leaves the body of this address alone to GraphQL, whose bounds are others than its own.
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') ctx.url = '/graphql';
  if (ctx.method !== 'POST') return next();
  const refuse = (status: number, code: string, message: string): void =>
    answerWithError(ctx, { message, extensions: { code } }, status);
  const length = ctx.get('content-length');
  if (!length) {
    return refuse(411, 'LENGTH_REQUIRED', 'Send the request with a Content-Length header.');
  }
  if (!(Number(length) <= graphqlLimits.bodyBytes)) {
    const message = `The request body is larger than ${graphqlLimits.bodyBytes} bytes: send a shorter query.`;
    return refuse(413, 'PAYLOAD_TOO_LARGE', message);
  }
  if (Number(length) > 0 && !ctx.is('application/json')) {
    const message = 'Send the request body as JSON, with Content-Type: application/json.';
    return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', message);
  }
  return next();
};
