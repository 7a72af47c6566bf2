import type { Context } from 'koa';
import { isGraphqlPath, isSchemaPath } from '../src/graphql/path';

/** What programs and pages of others may read. */
function isPublicPath(path: string): boolean {
  return isGraphqlPath(path) || isSchemaPath(path);
}

export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::compression',
  'strapi::security',
  {
    name: 'strapi::cors',
    // GraphQL is the public door, for pages of any origin and without credentials; the admin panel is same-origin.
    config: {
      origin: (ctx: Context) => (isPublicPath(ctx.path) ? '*' : ''),
      credentials: false,
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      headers: ['Accept', 'Authorization', 'Content-Type', 'If-None-Match'],
      expose: [
        'Cache-Tag',
        'Content-Valid-Until',
        'ETag',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
      ],
    },
  },
  'strapi::query',
  'global::graphql-door',
  'global::accounts-door',
  'strapi::body',
  'global::tell-first',
  'global::graphql-clients',
  'global::graphql-reader',
  'global::graphql-body',
  'global::graphql-answers',
  'global::graphql-bounds',
  'global::graphql-deadline',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
