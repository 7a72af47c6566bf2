import type { Fetcher, FetcherParams, FetcherReturnType } from '@graphiql/toolkit';

/** Makes what GraphiQL asks with: by POST, without the credentials that a browser would add by itself. */
export function askApi(endpoint: string): Fetcher {
  return async (question, { headers } = {}): Promise<Awaited<FetcherReturnType>> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'omit',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(forgetOldName(question)),
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return { errors: [{ message: `${endpoint} answers ${response.status}, not with JSON.` }] };
    }
  };
}

/** GraphiQL knows the name of the operation only a moment after another text has come into the editor. */
function forgetOldName({ operationName, ...question }: FetcherParams): FetcherParams {
  const isIn = operationName && new RegExp(`\\b${operationName}\\b`).test(question.query);
  return isIn ? { ...question, operationName } : question;
}
