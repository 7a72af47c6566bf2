import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Whence } from './audit';

/** Tells who is at work in the admin panel, and from where; null outside of a request of it. */
export function readEditor(strapi: Core.Strapi): (Whence & { who: string }) | null {
  const ctx = strapi.requestContext.get() as Context | undefined;
  const { auth, user } = (ctx?.state ?? {}) as {
    auth?: { strategy: { name: string } };
    user?: { email: string };
  };
  if (!ctx || !user || auth?.strategy.name !== 'admin') return null;
  return { who: user.email, from: ctx.request.ip, device: ctx.get('user-agent') };
}
