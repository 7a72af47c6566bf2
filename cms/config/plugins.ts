import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { sessionSeconds, tokenClaims } from '../src/accounts/settings';
import { secret } from '../src/environment';
import { drainOnStop } from '../src/shutdown';
import { formatError } from '../src/graphql/format-error';
import { persistedQueries } from '../src/graphql/persisted-queries';
import { boundPersonalCalendars } from '../src/graphql/bound-personal-calendars';
import { chargeCost } from '../src/graphql/charge-cost';
import { chooseStatus } from '../src/graphql/choose-status';
import { graphqlLimits } from '../src/graphql/limits';
import { noteAnswers } from '../src/answers/note-answers';
import { noResponseCache } from '../src/graphql/no-response-cache';

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
        plugins: [
          ...noResponseCache,
          boundPersonalCalendars,
          chargeCost,
          chooseStatus,
          noteAnswers,
          drainOnStop,
        ],
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
