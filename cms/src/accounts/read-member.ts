import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findSignedIn, type SignedIn } from './sessions';
import type { User } from './user';

const bearer = /^Bearer +([\w.-]+)$/i;

/** Finds who has sent a request, by its `Authorization: Bearer <access token>`; null when they are not logged in. */
export async function readSignedIn(strapi: Core.Strapi, ctx: Context): Promise<SignedIn | null> {
  const token = bearer.exec(ctx.get('authorization'))?.[1];
  return token === undefined ? null : findSignedIn(strapi, token);
}

/** Finds the member who has sent a request; null when they are not logged in, or no longer. */
export async function readMember(strapi: Core.Strapi, ctx: Context): Promise<User | null> {
  return (await readSignedIn(strapi, ctx))?.user ?? null;
}
