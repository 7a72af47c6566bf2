import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { printServedSchema } from './graphql';

// Health checks give up after a few seconds; the pool waits longer for a connection.
const READY_WITHIN_MILLISECONDS = 2000;

/** Serves `/readyz` (database and migrations) and `/schema.graphql` (the SDL of what is served). */
export function registerPublicRoutes(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/readyz',
      handler: (ctx: Context) => answerReadiness(strapi, ctx),
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/schema.graphql',
      handler: answerSchema,
      config: { auth: false },
    },
  ]);
}

async function answerReadiness(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  try {
    // The port is open only after migrations and first content; what can fail later is the database.
    await Promise.race([strapi.db.connection.raw('select 1'), giveUp(READY_WITHIN_MILLISECONDS)]);
    ctx.body = { ready: true };
  } catch (error) {
    strapi.log.error(error);
    ctx.status = 503;
    ctx.body = { ready: false, reason: 'The database does not answer.' };
  }
}

async function giveUp(milliseconds: number): Promise<never> {
  await setTimeout(milliseconds, undefined, { ref: false });
  throw new Error(`The database has not answered for ${milliseconds} ms.`);
}

function answerSchema(ctx: Context): void {
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = printServedSchema();
}
