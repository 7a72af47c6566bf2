import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { SIGNATURE_HEADER, verifyMessage } from 'content-changes';
import type { Context } from 'koa';
import { listsEtag } from './answers/lists-etag';
import { readChanges } from './changes/read';
import { wakeReceivers } from './changes/start';
import { printServedSchema } from './graphql';

// Health checks give up after a few seconds; the pool waits longer for a connection.
const READY_WITHIN_MILLISECONDS = 2000;

/**
 * Serves `/readyz` (database and migrations), `/schema.graphql` (the SDL of what is served) and, to the
 * site's servers, `/changes?after=17` (what has changed since).
 */
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
      path: '/changes',
      handler: (ctx: Context) => answerChanges(strapi, ctx),
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

async function answerChanges(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const after = Number(ctx.query.after);
  const isSigned = verifyMessage(
    process.env.CHANGES_SECRET ?? '',
    `GET ${ctx.url}`,
    ctx.get(SIGNATURE_HEADER),
    Date.now(),
  );
  ctx.set('Cache-Control', 'no-store');
  if (!isSigned) {
    ctx.status = 403;
    ctx.body = { error: 'Sign the request with the secret of the site’s servers.' };
  } else if (!Number.isSafeInteger(after) || after < 0) {
    ctx.status = 400;
    ctx.body = { error: '“after” is the sequence of the last change that is known, or 0.' };
  } else {
    // A server that has just started is told of what follows as soon as its port answers.
    wakeReceivers();
    ctx.body = await readChanges(strapi, after);
  }
}

/** Whoever generates a client from it asks again whether it has changed; `?download` keeps it as a file. */
function answerSchema(ctx: Context): void {
  const { sdl, etag } = printServedSchema();
  const disposition = 'download' in ctx.query ? 'attachment' : 'inline';
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'application/graphql; charset=utf-8',
    'Content-Disposition': `${disposition}; filename="schema.graphql"`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
  });
  // Nobody has registered its media type, so that it would not be known for text.
  ctx.compress = true;
  if (listsEtag(ctx.get('if-none-match'), etag)) ctx.status = 304;
  else ctx.body = sdl;
}
