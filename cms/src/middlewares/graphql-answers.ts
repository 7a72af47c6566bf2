import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { collectAnswer } from '../answers/answer';
import { AnswerStore, describeAnswer, type KeptAnswer } from '../answers/keep-answers';
import { listsEtag } from '../answers/lists-etag';
import { catchUpWith, followChanges } from '../changes/follow';
import type { Account } from '../clients/account';
import { now } from '../clock';
import { graphqlLimits } from '../graphql/limits';
import { isGraphqlPath } from '../graphql/path';

/** A query that is longer is answered, but not kept. */
const MOST_KEY_CHARACTERS = 20_000;

/**
 * Keeps what anonymous visitors are answered by GraphQL until what it rests on has changed, and says
 * with each answer what that is: `Cache-Tag`, and `Content-Valid-Until` where time alone ends it.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const store = new AnswerStore();
  followChanges((tags) => store.clock.change(tags));

  const answer = async (ctx: Context, next: Next) => {
    await catchUpWith(strapi, Number(ctx.get('content-sequence')));
    const key = readKey(ctx);
    const kept = key === null ? undefined : store.find(key, now().epochMilliseconds);
    const account: Account | undefined = ctx.state.graphqlAccount;
    // The site may ask for more than others may, also when it is kept.
    if (kept && (!account || kept.cost <= graphqlLimits.cost)) {
      await account?.keep(kept.cost);
      return send(ctx, kept);
    }

    const begun = store.clock.read();
    const rests = await collectAnswer(next);
    // An error before it was known what is asked, such as a hash that nobody has registered.
    const isUnknown = rests.tags.size === 0 && rests.validUntil === 0;
    if (
      key === null ||
      isUnknown ||
      rests.hasFailed ||
      ctx.status !== 200 ||
      typeof ctx.body !== 'string'
    )
      return undefined;
    const contentType = ctx.response.get('content-type');
    const cost: number = ctx.state.graphqlCost;
    const made = describeAnswer({ body: ctx.body, contentType, cost, begun }, rests);
    // What rests on nothing that is known could never be told to be old.
    const isLasting = made.tags.length > 0 && now().epochMilliseconds < made.validUntil;
    if (isLasting) store.keep(key, made);
    return send(ctx, made);
  };

  return async (ctx: Context, next: Next) => {
    if (!isGraphqlPath(ctx.path)) return next();
    return ctx.get('authorization') === '' ? answer(ctx, next) : answerAlone(ctx, next);
  };
};

/**
 * Answers whoever shows a credential: nobody else is to be sent that, and its tags would tell of what
 * others do not see.
 */
async function answerAlone(ctx: Context, next: Next): Promise<void> {
  ctx.set('Cache-Control', 'private, no-store');
  await next();
  ctx.set('Cache-Control', 'private, no-store');
}

function send(ctx: Context, { body, contentType, etag, tags, validUntil }: KeptAnswer): void {
  ctx.status = 200;
  ctx.set('Content-Type', contentType);
  ctx.set('Cache-Tag', tags.join(','));
  ctx.vary(['Accept', 'Authorization']);
  if (Number.isFinite(validUntil)) {
    ctx.set('Content-Valid-Until', new Date(validUntil).toISOString());
  }
  if (ctx.method === 'GET') {
    ctx.set('Cache-Control', 'public, max-age=0, must-revalidate');
    ctx.set('ETag', etag);
  } else {
    ctx.set('Cache-Control', 'no-store');
  }
  ctx.body = body;
  if (ctx.method === 'GET' && listsEtag(ctx.get('if-none-match'), etag)) ctx.status = 304;
}

/** Gives what tells one question from another; null when the answer is not everybody's. */
function readKey(ctx: Context): string | null {
  if (ctx.get('cookie') !== '') return null;
  if (ctx.method !== 'POST' && ctx.method !== 'GET') return null;
  // An address is taken as it was sent: in `[variables]=…` Strapi sees variables, and Apollo none.
  const asked = ctx.method === 'POST' ? ctx.request.body : ctx.querystring;
  const text = JSON.stringify([asked, ctx.get('accept')]);
  if (text.length > MOST_KEY_CHARACTERS) return null;
  return createHash('sha256').update(text).digest('base64url');
}
