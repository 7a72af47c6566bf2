import type { Context, Next } from 'koa';
import parseBody from 'koa-bodyparser';
import { answerWithError } from '../graphql/answer-error';
import { graphqlLimits } from '../graphql/limits';
import { isGraphqlPath } from '../graphql/path';
import { refuseVariables } from '../graphql/query-bounds';

const notJson = {
  message: 'The request body is no JSON: send { "query": "…", "variables": { … } }.',
  extensions: { code: 'BAD_REQUEST' },
};
const tooLarge = {
  message: 'The request body is too large when it is uncompressed: send a shorter query.',
  extensions: { code: 'PAYLOAD_TOO_LARGE' },
};

/** Reads the body of a GraphQL request, which Strapi leaves to its GraphQL plugin, and bounds its variables. */
export default () => {
  const parse = parseBody({ enableTypes: ['json'], jsonLimit: `${graphqlLimits.bodyBytes}b` });
  return async (ctx: Context, next: Next) => {
    if (!isGraphqlPath(ctx.path)) return next();
    const failure = await parse(ctx, async () => null).catch((error: { status?: number }) => error);
    if (failure?.status === 413) return answerWithError(ctx, tooLarge, 413);
    if (failure) return answerWithError(ctx, notJson, 400);
    const { variables } = ctx.request.body as { variables?: unknown };
    const refusal = refuseVariables(variables);
    return refusal ? answerWithError(ctx, refusal) : next();
  };
};
