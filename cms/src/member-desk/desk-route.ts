import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Answers a request of the admin panel: with a body as 200, without one as 204. */
export type Answer = (strapi: Core.Strapi, ctx: Context) => Promise<object | undefined>;

/** Makes a route that only those administrators may ask who are granted `action`. */
export function deskRoute(
  strapi: Core.Strapi,
  method: 'GET' | 'POST',
  path: string,
  action: string,
  answer: Answer,
): Core.RouteInput & { info: { type: 'admin' } } {
  return {
    method,
    path,
    info: { type: 'admin' },
    handler: async (ctx: Context) => {
      ctx.set('Cache-Control', 'no-store');
      const body = await answer(strapi, ctx);
      ctx.status = body ? 200 : 204;
      ctx.body = body;
    },
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [action] } },
      ],
    },
  };
}

/** The e-mail address of the administrator who asks. */
export function emailOf(ctx: Context): string {
  const { email } = ctx.state.user as { email: string };
  return email;
}
