import type { Core } from '@strapi/strapi';
import { readFeed } from './feed';
import type { User } from './user';

/** What a member is told of their account. */
export interface Member {
  /** The document id. */
  id: string;
  name: string;
  email: string;
  organisation: string | null;
  language: User['language'];
  /** The personal calendar, if it has an address; the address itself is told once. */
  feed: { createdAt: string } | null;
}

/** Makes of an account what its member is told of it. */
export async function describeMember(strapi: Core.Strapi, user: User): Promise<Member> {
  const { id, documentId, name, email, organisation, language } = user;
  const feed = await readFeed(strapi, id);
  return { id: documentId, name, email, organisation, language, feed };
}
