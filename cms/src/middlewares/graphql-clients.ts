import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { findClientAddress, findClientNetwork } from 'client-address';
import type { Context, Next } from 'koa';
import { Account, refuseAsSpent, tellCost, type Client } from '../clients/account';
import { findApiKey, readApiKey } from '../clients/api-key';
import { Points } from '../clients/points';
import { Turns } from '../clients/turns';
import { answerWithError } from '../graphql/answer-error';
import { prices } from '../graphql/limits';
import { isGraphqlPath, isSchemaPath } from '../graphql/path';
import { recogniseSite } from '../site-token';

/** Whoever asks on so often with nothing left is answered slowly. */
const PATIENCE_POINTS = 100 * prices.request;
const SLOW_MILLISECONDS = 1000;
/** Refusals that wait to be sent, of one client. */
const MOST_SLOW = 100;

const unknownKey = {
  message:
    'This API key is unknown, has expired, or is no custom token that ends and opens nothing: ask whoever gave it to you for another one, or leave the header out.',
  extensions: { code: 'UNAUTHENTICATED' },
};
/** Whoever has too many requests under way has points left: there is room as soon as one is answered. */
const ROOM_WITHIN_SECONDS = 1;
const noTurn = {
  message: 'Too many requests of yours wait for an answer: send fewer at the same time.',
  extensions: { code: 'RATE_LIMITED', retryAfter: ROOM_WITHIN_SECONDS },
};

/**
 * Counts what each client asks for, by its API key or else by its network, and refuses what is too much;
 * an API key opens nothing else. The site's own server is not counted.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const isSite = recogniseSite();
  const trustedProxies = Number(process.env.TRUSTED_PROXIES || 0);
  const points = new Points(process.env.REDIS_URL, (line) => strapi.log.warn(line));
  strapi.server.httpServer.once('close', () => points.close());
  const turns = new Turns();
  const slow = new Map<string, number>();

  const findNetwork = (ctx: Context): Client => {
    const origin = {
      socketAddress: ctx.req.socket.remoteAddress,
      forwardedFor: ctx.get('x-forwarded-for') || undefined,
    };
    return {
      policy: 'anonymous',
      id: findClientNetwork(findClientAddress(origin, trustedProxies)),
    };
  };

  /** Whoever is refused and asks on at once takes no more of the server's time than a wait. */
  const refuseSpent = async (ctx: Context, account: Account): Promise<void> => {
    const { id } = account.client;
    const waiting = slow.get(id) ?? 0;
    if (account.excess > PATIENCE_POINTS) {
      if (waiting >= MOST_SLOW) {
        ctx.respond = false;
        ctx.req.socket.destroy();
        return;
      }
      slow.set(id, waiting + 1);
      await sleep(SLOW_MILLISECONDS, undefined, { ref: false });
      const left = (slow.get(id) ?? 1) - 1;
      if (left === 0) slow.delete(id);
      else slow.set(id, left);
    }
    refuseAsSpent(ctx, account);
    tellCost(ctx, account);
  };

  const work = async (ctx: Context, next: Next, account: Account): Promise<void> => {
    const end = await turns.take(`${account.client.policy}:${account.client.id}`);
    if (end) {
      ctx.state.graphqlAccount = account;
      // Who has left while it waited needs no answer.
      if (ctx.req.socket.destroyed) return end();
      await next().finally(end);
    } else {
      ctx.set('Retry-After', String(ROOM_WITHIN_SECONDS));
      answerWithError(ctx, noTurn, 429);
    }
    tellCost(ctx, account);
  };

  return async (ctx: Context, next: Next) => {
    const isSchema = isSchemaPath(ctx.path);
    if (!(isGraphqlPath(ctx.path) || isSchema) || isSite(ctx)) return next();
    const key = readApiKey(ctx.get('authorization'));
    const keyId = key === null ? null : await findApiKey(strapi, key);
    const client: Client = keyId === null ? findNetwork(ctx) : { policy: 'key', id: keyId };
    const account = new Account(client, points);
    if (!(await account.enter())) return refuseSpent(ctx, account);
    // Its text says what introspection does.
    if (isSchema && !(await account.charge(prices.request + prices.schema))) {
      return refuseSpent(ctx, account);
    }
    if (key !== null && keyId === null) {
      ctx.set('WWW-Authenticate', 'Bearer');
      answerWithError(ctx, unknownKey, 401);
      return tellCost(ctx, account);
    }
    // Whoever shows a key reads what everybody reads: from here on there is none.
    if (key !== null) delete ctx.req.headers.authorization;
    return work(ctx, next, account);
  };
};
