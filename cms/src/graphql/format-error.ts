import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { noteFailure } from '../answers/answer';
import { isStopped } from '../stopping/stop-statements';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Names guessed from a wrong one: the schema can be read as a whole, and scanners take it for a leak. */
const suggestion = / Did you mean .+$/s;

/**
 * Words an error for whoever asked. What a query did wrong is told; what went wrong inside is logged
 * and masked. (Strapi's own formatter passes the message on, a whole SQL statement for one.)
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = (error instanceof GraphQLError && error.originalError) || error;
  if (cause instanceof errors.ApplicationError) {
    const { name, message, details } = cause;
    return {
      ...formatted,
      message,
      extensions: { code: codeOf(cause), error: { name, message, details } },
    };
  }
  const isOfQuery = cause instanceof GraphQLError || formatted.extensions?.code !== INTERNAL;
  if (isOfQuery) return { ...formatted, message: formatted.message.replace(suggestion, '') };
  noteFailure();
  // What stopped it has been logged, once.
  if (!isStopped()) strapi.log.error(cause);
  const { locations, path } = formatted;
  const message = 'The CMS failed to answer this; its log says why.';
  return { message, locations, path, extensions: { code: INTERNAL } };
}

function codeOf(error: Error): string {
  const isForbidden =
    error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError;
  if (isForbidden) return 'FORBIDDEN';
  return error instanceof errors.NotFoundError ? 'NOT_FOUND' : 'BAD_USER_INPUT';
}
