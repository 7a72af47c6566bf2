import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';

interface SentResponse {
  response: { http: { headers: Map<string, string> } };
}

/**
 * Keeps answers out of caches, since they change whenever an editor publishes. Apollo's own plugin says
 * the same after it has kept a policy for each field: a third of the time of a large answer.
 */
export const noResponseCache = [
  ApolloServerPluginCacheControlDisabled(),
  {
    requestDidStart: async () => ({
      async willSendResponse({ response }: SentResponse) {
        response.http.headers.set('cache-control', 'no-store');
      },
    }),
  },
];
