/** What one request may ask for; docs/architecture.md tells third parties. */
export const graphqlLimits = {
  bodyBytes: 64 * 1024,
  /** What a query is written in: names, braces, values. */
  tokens: 2000,
  /** Fields and fragments of a query, counted in each place where a fragment puts them. */
  fields: 500,
  /** How often a field stands in one pair of braces. */
  repetitions: 10,
  aliases: 15,
  directives: 8,
  depth: 10,
  /** Of `__schema` and `__type`: tools ask 15 deep, for a type within eight wrappers. */
  introspectionDepth: 15,
  /** Relations between entries, followed one after the other. */
  relations: 2,
  variables: 25,
  /** Values within variables, and within each other. */
  values: 1000,
  valueDepth: 10,
  defaultPageSize: 25,
  maxPageSize: 100,
  /** Results of a search. */
  maxResults: 50,
  /** Points. */
  cost: 10_000,
  seconds: 5,
} as const;

/** What costs how many points; each field that is not named here costs one. */
export const prices = {
  /** Whatever comes of it: to read and check a query that is refused takes as long as many fields. */
  request: 100,
  /** A request whose answer is kept. */
  kept: 10,
  /** A field of Query: a few statements of SQL. */
  question: 20,
  search: 100,
  /** One of what `filters` asks for: the database compares it with each entry, whatever it finds. */
  condition: 20,
  schema: 1000,
  type: 100,
} as const;

/** Points that a client may spend within a window, by what it is known by. */
export const rateLimits = {
  windowSeconds: 60,
  points: {
    /** The network that it asks from. */
    anonymous: 60_000,
    /** Its API key. */
    key: 600_000,
  },
} as const;

/** Requests of one client that are worked at, and that wait for their turn, at the same time. */
export const turnLimits = { atOnce: 2, waiting: 100 } as const;
