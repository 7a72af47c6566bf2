/** A check of graphql-cop (https://github.com/dolevf/graphql-cop): what it sends, and when it has found something. */
export interface CopCheck {
  name: string;
  request: {
    method: 'GET' | 'POST';
    search?: string;
    type?: string;
    accept?: string;
    body?: string;
  };
  hasFound(answer: CopAnswer): boolean;
}

export interface CopAnswer {
  text: string;
  json: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions?: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

const post = (query: string): CopCheck['request'] => ({
  method: 'POST',
  type: 'application/json',
  body: JSON.stringify({ query, operationName: 'cop' }),
});
const get = (query: string): CopCheck['request'] => ({
  method: 'GET',
  search: new URLSearchParams({ query }).toString(),
});
const repeat = (times: number, write: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ');
const hasData =
  (name: string) =>
  ({ json }: CopAnswer) =>
    Boolean(json.data?.[name]);

/** What graphql-cop looks for; the first two are there by decision (ADR 24). */
export const copChecks: readonly CopCheck[] = [
  {
    name: 'Introspection',
    request: post('query cop { __schema { types { name fields { name } } } }'),
    hasFound: hasData('__schema'),
  },
  {
    name: 'GET Method Query Support',
    request: get('query cop { __typename }'),
    hasFound: hasData('__typename'),
  },
  {
    name: 'Field Suggestions',
    request: post('query cop { __schema { directive } }'),
    hasFound: ({ json }) => Boolean(json.errors?.[0]?.message.includes('Did you mean')),
  },
  {
    name: 'GraphQL IDE',
    request: { method: 'GET', accept: 'text/html' },
    hasFound: ({ text }) => /graphiql|graphql.?playground|apollo.?(?:sandbox|studio)/i.test(text),
  },
  {
    name: 'Alias Overloading',
    request: post(`query cop { ${repeat(101, (index) => `alias${index}: __typename`)} }`),
    hasFound: hasData('alias100'),
  },
  {
    name: 'Array-based Query Batching',
    request: {
      method: 'POST',
      type: 'application/json',
      body: JSON.stringify(
        Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })),
      ),
    },
    hasFound: ({ json }) => Array.isArray(json),
  },
  {
    name: 'Trace Mode',
    request: post('query cop { __typename }'),
    hasFound: ({ json }) =>
      'tracing' in (json.extensions ?? {}) || 'tracing' in (json.errors?.[0]?.extensions ?? {}),
  },
  {
    name: 'Directive Overloading',
    request: post(`query cop { __typename ${'@aa'.repeat(10)} }`),
    hasFound: ({ json }) => json.errors?.length === 10,
  },
  {
    // By a place where graphql-cop does not look.
    name: 'Directive Overloading of Variables',
    request: post(`query cop($a: Int ${'@aa'.repeat(10)}) { __typename }`),
    hasFound: ({ json }) => (json.errors?.length ?? 0) >= 10,
  },
  {
    name: 'Introspection-based Circular Query',
    request: post(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ),
    hasFound: hasData('__schema'),
  },
  {
    name: 'Circular Fragment',
    request: post('query cop { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    hasFound: ({ json }) => !json.errors || /internal/i.test(JSON.stringify(json.errors)),
  },
  {
    name: 'Mutation is allowed over GET',
    request: get('mutation cop { __typename }'),
    hasFound: hasData('__typename'),
  },
  {
    name: 'POST based url-encoded query',
    request: {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ query: 'query cop { __typename }' }).toString(),
    },
    hasFound: hasData('__typename'),
  },
  {
    name: 'Field Duplication',
    request: post(`query cop { ${repeat(500, () => '__typename')} }`),
    hasFound: hasData('__typename'),
  },
  {
    name: 'Unhandled Errors Detection',
    request: post('qwerty cop { abc }'),
    hasFound: ({ json }) =>
      'exception' in (json.errors?.[0]?.extensions ?? {}) ||
      'stacktrace' in (json.errors?.[0]?.extensions ?? {}),
  },
];
