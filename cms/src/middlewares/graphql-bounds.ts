import type { Context, Next } from 'koa';
import { answerWithError } from '../graphql/answer-error';
import { isGraphqlPath } from '../graphql/path';
import { refuseQuery, refuseVariables, type Refusal } from '../graphql/query-bounds';

/**
 * Refuses a query that is too large before the GraphQL server sees it: some of its own checks walk
 * through everything that nested fragments name, which can be without end.
 */
export default () => async (ctx: Context, next: Next) => {
  if (!isGraphqlPath(ctx.path)) return next();
  const refusal = ctx.method === 'GET' ? refuseAddress(ctx.querystring) : refuseBody(ctx);
  return refusal ? answerWithError(ctx, refusal) : next();
};

function refuseBody(ctx: Context): Refusal | null {
  const { query } = ctx.request.body as { query?: unknown };
  // What is no text the server refuses by itself.
  return typeof query === 'string' ? refuseQuery(query) : null;
}

function refuseAddress(querystring: string): Refusal | null {
  const asked = new URLSearchParams(querystring);
  const query = asked.get('query');
  return (
    refuseVariables(readJson(asked.get('variables'))) ??
    (query === null ? null : refuseQuery(query))
  );
}

/** What is no JSON the server refuses by itself. */
function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
