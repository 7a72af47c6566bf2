export * from './client.js';
export * from './documents/about.query.js';
export * from './documents/event.query.js';
export * from './documents/events-in-month.query.js';
export * from './documents/occurrences.query.js';
export * from './documents/site-frame.fragment.js';
export { readFragment } from './graphql.js';
export type { FragmentOf, ResultOf, VariablesOf } from './graphql.js';
