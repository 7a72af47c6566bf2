import { once } from 'node:events';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerWithError } from '../graphql/answer-error';
import { graphqlLimits } from '../graphql/limits';
import { isGraphqlPath } from '../graphql/path';
import { letStatementsStop, workUntil } from '../stopping/stop-statements';

const RETRY_AFTER_SECONDS = 10;

const tooSlow = {
  message: `The query was stopped after ${graphqlLimits.seconds} s: ask for less, or later.`,
  extensions: { code: 'QUERY_TIMEOUT', retryAfter: RETRY_AFTER_SECONDS },
};

/** Stops a query that takes longer than it may, or that nobody waits for, and what the database does for it. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  letStatementsStop(strapi);
  return async (ctx: Context, next: Next) => {
    if (!isGraphqlPath(ctx.path)) return next();
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    const timer = setTimeout(abort, graphqlLimits.seconds * 1000);
    ctx.res.once('close', abort);
    const answered = workUntil(stop.signal, next);
    const stopped = once(stop.signal, 'abort');
    try {
      await Promise.race([answered, stopped]);
    } finally {
      clearTimeout(timer);
      ctx.res.off('close', abort);
    }
    if (!stop.signal.aborted) return undefined;
    // What is still under way fails, and nobody is told.
    answered.catch(() => undefined);
    if (!ctx.req.socket.destroyed) strapi.log.warn(`A GraphQL query was stopped: ${describe(ctx)}`);
    ctx.set('Retry-After', String(RETRY_AFTER_SECONDS));
    return answerWithError(ctx, tooSlow, 503);
  };
};

/** Enough to find the query, without what somebody may have put into its variables. */
function describe(ctx: Context): string {
  const { query, extensions } =
    ctx.method === 'GET' ? ctx.query : (ctx.request.body as object as Asked);
  return JSON.stringify(query ?? extensions ?? null).slice(0, 500);
}

interface Asked {
  query?: unknown;
  extensions?: unknown;
}
