import type { Core } from '@strapi/strapi';
import type { Language } from '../content';

export const USER = 'plugin::users-permissions.user';

/** A row of the users-permissions plugin's users: someone who has, or is invited to have, an account. */
export interface User {
  id: number;
  documentId: string;
  /** In lower case. */
  email: string;
  name: string;
  organisation: string | null;
  language: Language;
  /** The hash; null until a password was set. */
  password: string | null;
  confirmed: boolean;
  blocked: boolean;
  createdAt: string;
}

/** Brings an address into the form in which addresses are stored and compared. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Finds the account of an address, in whatever state it is; null when there is none. */
export async function findUserByEmail(strapi: Core.Strapi, email: string): Promise<User | null> {
  return strapi.db.query(USER).findOne({ where: { email: normalizeEmail(email) } });
}

/** Finds an account by the id of its row; null when it has been deleted. */
export async function findUser(strapi: Core.Strapi, id: number): Promise<User | null> {
  return strapi.db.query(USER).findOne({ where: { id } });
}

/** Finds the accounts of some rows' ids, by their id; those that have been deleted are not among them. */
export async function findUsers(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<ReadonlyMap<number, User>> {
  const users: User[] = await strapi.db.query(USER).findMany({ where: { id: { $in: ids } } });
  return new Map(users.map((user) => [user.id, user]));
}

/** Tells whether someone can be logged in with this account. */
export function isActive(user: User): boolean {
  return user.confirmed && !user.blocked;
}
