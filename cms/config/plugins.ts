import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { sessionSeconds, tokenClaims } from '../src/accounts/settings';
import { secret } from '../src/environment';
import { drainOnStop } from '../src/shutdown';
import { formatError } from '../src/graphql/format-error';
import { persistedQueries } from '../src/graphql/persisted-queries';
import { noteAnswers } from '../src/answers/note-answers';
import { noResponseCache } from '../src/graphql/no-response-cache';

/** What one request may ask for; docs/architecture.md tells third parties. */
export const graphqlLimits = {
  depth: 10,
  defaultPageSize: 25,
  maxPageSize: 100,
  aliases: 15,
  directives: 10,
  tokens: 2000,
} as const;

const armor = new ApolloArmor({
  maxAliases: { n: graphqlLimits.aliases, allowList: [] },
  maxDirectives: { n: graphqlLimits.directives },
  maxTokens: { n: graphqlLimits.tokens },
  // Strapi's own rule bounds the depth; third parties read the schema, so suggestions reveal nothing.
  maxDepth: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
}).protect();

export default () => ({
  graphql: {
    enabled: true,
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      // Not `false`, which is Apollo's page for browsers: it would stand in the place of what a link asks for.
      landingPage: ApolloServerPluginLandingPageDisabled,
      generateArtifacts: false,
      depthLimit: graphqlLimits.depth,
      defaultLimit: graphqlLimits.defaultPageSize,
      maxLimit: graphqlLimits.maxPageSize,
      apolloServer: {
        // config/middlewares.ts answers for all of the CMS.
        cors: false,
        introspection: true,
        ...armor,
        plugins: [...armor.plugins, ...noResponseCache, noteAnswers, drainOnStop],
        allowBatchedHttpRequests: false,
        // No credential goes along by itself, and nothing can be changed: links and caches may ask (ADR 20).
        csrfPrevention: false,
        persistedQueries,
        includeStacktraceInErrorResponses: false,
        formatError,
        // Strapi stops it; it must not do so itself while requests are under way.
        stopOnTerminationSignals: false,
      },
    },
  },
  'graphql-batching': {
    enabled: true,
    resolve: require.resolve('strapi-plugin-graphql-batching/package.json'),
  },
  'users-permissions': {
    config: {
      jwtSecret: secret('JWT_SECRET'),
      jwt: { ...tokenClaims, expiresIn: sessionSeconds.access },
      // Tokens belong to sessions, which can be ended; nothing but the site's server ever has one.
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
        accessTokenLifespan: sessionSeconds.access,
        idleRefreshTokenLifespan: sessionSeconds.idle,
        maxRefreshTokenLifespan: sessionSeconds.absolute,
        idleSessionLifespan: sessionSeconds.idle,
        maxSessionLifespan: sessionSeconds.absolute,
      },
    },
  },
});
