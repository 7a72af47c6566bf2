import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { Context } from 'koa';
import { AccountError } from './account-error';
import { readWhence, type Whence } from './audit';
import { readMember, type SignedIn } from './read-member';

export interface VisitorRequest<Body> {
  body: Body;
  /** What the path's placeholders stand for. */
  params: Record<string, string>;
  query: Record<string, unknown>;
  whence: Whence;
}

export interface MemberRequest<Body> extends VisitorRequest<Body> {
  member: SignedIn;
}

export interface Answer {
  status: number;
  body?: object;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface AccountRoute {
  method: Method;
  path: string;
  answer(strapi: Core.Strapi, ctx: Context): Promise<Answer>;
}

/** For requests that have no body, or whose body nobody reads. */
export const noBody = z.unknown();

/** Makes a route below `/accounts` that the site's server asks for a visitor who need not be logged in. */
export function visitorRoute<Body>(
  method: Method,
  path: string,
  schema: z.ZodType<Body>,
  answer: (strapi: Core.Strapi, request: VisitorRequest<Body>) => Promise<Answer>,
): AccountRoute {
  return {
    method,
    path,
    answer: async (strapi, ctx) => answer(strapi, readRequest(ctx, schema)),
  };
}

/** Makes a route below `/accounts` that answers 401 `signedOut` to whoever is not logged in. */
export function memberRoute<Body>(
  method: Method,
  path: string,
  schema: z.ZodType<Body>,
  answer: (strapi: Core.Strapi, request: MemberRequest<Body>) => Promise<Answer>,
): AccountRoute {
  return {
    method,
    path,
    async answer(strapi, ctx) {
      const member = await readMember(strapi, ctx);
      if (!member) {
        throw new AccountError(401, 'signedOut', 'The session has ended, or there was none.');
      }
      return answer(strapi, { ...readRequest(ctx, schema), member });
    },
  };
}

function readRequest<Body>(ctx: Context, schema: z.ZodType<Body>): VisitorRequest<Body> {
  return {
    body: parseBody(schema, (ctx.request as { body?: unknown }).body),
    params: ctx.params as Record<string, string>,
    query: ctx.query,
    whence: readWhence(ctx),
  };
}

function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const { success, data, error } = schema.safeParse(body ?? {});
  if (success) return data;
  const [issue] = error.issues;
  const field = issue?.path.join('.');
  throw new AccountError(422, 'invalid', `${field || 'The body'}: ${issue?.message}.`, field);
}

/** Serves routes below `/accounts`, which `src/middlewares/accounts-door.ts` keeps for the site's servers. */
export function serveAccountRoutes(strapi: Core.Strapi, routes: readonly AccountRoute[]): void {
  strapi.server.routes(
    routes.map((route) => ({
      method: route.method,
      path: `/accounts${route.path}`,
      handler: async (ctx: Context) => serve(strapi, route, ctx),
      config: { auth: false },
    })),
  );
}

async function serve(strapi: Core.Strapi, route: AccountRoute, ctx: Context): Promise<void> {
  try {
    const { status, body } = await route.answer(strapi, ctx);
    ctx.body = body ?? null;
    ctx.status = status;
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    const { status, code, message, field } = error;
    ctx.status = status;
    ctx.body = { error: { code, message, ...(field && { field }) } };
  }
}
