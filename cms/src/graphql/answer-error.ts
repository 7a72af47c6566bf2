import type { Context } from 'koa';

const JSON_TYPE = 'application/json';
const types = [JSON_TYPE, 'application/graphql-response+json'];

/** What is wrong with a request, for whoever reads the answer and for their program. */
interface Wrong {
  message: string;
  extensions: { code: string; [name: string]: unknown };
}

/**
 * Tells the status of a query that is not executed: 400, which older clients would not read the answer
 * of. They are told 200 (GraphQL over HTTP 6.4.1: application/json).
 */
export function statusOfRefusal(ctx: Context): 200 | 400 {
  return ctx.accepts(types) === JSON_TYPE ? 200 : 400;
}

/** Answers as GraphQL does that something is wrong: a status, or that of a query that is not executed. */
export function answerWithError(ctx: Context, wrong: Wrong, status?: number): void {
  ctx.status = status ?? statusOfRefusal(ctx);
  ctx.set('Content-Type', `${ctx.accepts(types) || JSON_TYPE}; charset=utf-8`);
  if (ctx.get('authorization') === '') ctx.set('Cache-Control', 'no-store');
  ctx.body = `${JSON.stringify({ errors: [wrong] })}\n`;
}
