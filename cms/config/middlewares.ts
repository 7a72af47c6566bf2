import type { Context } from 'koa';

export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::compression',
  'strapi::security',
  {
    name: 'strapi::cors',
    // GraphQL is the public door, for pages of any origin and without credentials; the admin panel is same-origin.
    config: {
      origin: (ctx: Context) => (/^\/(graphql|schema\.graphql)$/.test(ctx.path) ? '*' : ''),
      credentials: false,
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    },
  },
  'strapi::query',
  'global::graphql-body-limit',
  'global::accounts-door',
  'strapi::body',
  'global::tell-first',
  'global::graphql-reader',
  'global::graphql-answers',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
