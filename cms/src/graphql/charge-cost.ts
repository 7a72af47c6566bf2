import {
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from 'koa';
import type { Account } from '../clients/account';
import { computeCost } from './cost';
import { graphqlLimits } from './limits';

interface Resolved {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation?: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
  contextValue: { koaContext: Context };
}

/** Apollo plugin: takes from a client what its query costs before anything of it is executed. */
export const chargeCost = {
  requestDidStart: async () => ({
    async didResolveOperation(resolved: Resolved) {
      const cost = readCost(resolved);
      if (cost === null) return;
      const { state } = resolved.contextValue.koaContext;
      state.graphqlCost = cost;
      const account: Account | undefined = state.graphqlAccount;
      if (account) await charge(account, cost);
    },
  }),
};

/** Null where the query will not be executed: whoever executes it says why. */
function readCost({ schema, document, operation, request }: Resolved): number | null {
  if (!operation) return null;
  try {
    return computeCost(schema, document, operation, request.variables ?? {});
  } catch (error) {
    // Variables that are not what the query says.
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

async function charge(account: Account, requested: number): Promise<void> {
  if (requested > graphqlLimits.cost) {
    account.requested = requested;
    throw new GraphQLError(
      `The query costs ${requested} points, and at most ${graphqlLimits.cost} are spent on one: ask for fewer fields, or for shorter pages ("pagination", "first").`,
      {
        extensions: {
          code: 'COST_LIMIT_EXCEEDED',
          requested,
          maximum: graphqlLimits.cost,
          http: { status: 400 },
        },
      },
    );
  }
  if (await account.charge(requested)) return;
  const { message, extensions } = account.describeRefusal();
  throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 429 } } });
}
