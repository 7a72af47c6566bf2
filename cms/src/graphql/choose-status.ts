import type { GraphQLError } from 'graphql';
import type { Context } from 'koa';
import { statusOfRefusal } from './answer-error';

interface Sent {
  contextValue: { koaContext: Context };
  errors?: readonly GraphQLError[];
  response: { http: { status?: number } };
}

/** What is wrong with a query, not with the request that it comes in. */
const ofQueries = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'COST_LIMIT_EXCEEDED',
]);

/** Apollo plugin: gives a query that is not executed the status that goes with the type of the answer. */
export const chooseStatus = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, errors = [], response: { http } }: Sent) {
      const isOfQuery = errors.every(({ extensions }) => ofQueries.has(String(extensions.code)));
      if (http.status === 400 && isOfQuery) {
        http.status = statusOfRefusal(contextValue.koaContext);
      }
    },
  }),
};
