import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Next } from 'koa';
import { whenTold } from '../changes/start';

const editing = /^\/(?:content-manager|upload)\//;
/** A site that is down keeps no editor waiting. */
const PATIENCE_MILLISECONDS = 500;

/** Answers an editor once the site knows what they have changed: who looks then finds it there. */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (ctx.method === 'GET' || !editing.test(`${ctx.path}/`)) return;
  await Promise.race([whenTold(), sleep(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
};
