import type { Core } from '@strapi/strapi';
import { tokenSeconds } from '../accounts/settings';
import { USER, type User } from '../accounts/user';
import type { ListedMember, MemberPage, MemberState } from './shapes';

const PAGE_SIZE = 50;

interface Row extends User {
  createdAt: string;
  updatedAt: string;
}

/** Lists members by name, a page (from 1) of those whose name, address or organisation has the words. */
export async function listMembers(
  strapi: Core.Strapi,
  { search, page }: { search: string; page: number },
): Promise<MemberPage> {
  const users = strapi.db.query(USER);
  const where = {
    $and: search
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => ({
        $or: ['name', 'email', 'organisation'].map((field) => ({ [field]: { $containsi: word } })),
      })),
  };
  const total = await users.count({ where });
  const rows: Row[] = await users.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return {
    members: rows.map(toListed),
    pagination: { page, pageSize: PAGE_SIZE, pageCount, total },
  };
}

function toListed(row: Row): ListedMember {
  const { documentId: id, name, email, organisation, language, confirmed } = row;
  const since = new Date(confirmed ? row.createdAt : row.updatedAt).toISOString();
  return { id, name, email, organisation, language, state: stateOf(row), since };
}

function stateOf({ blocked, confirmed, updatedAt }: Row): MemberState {
  if (blocked) return 'blocked';
  if (confirmed) return 'active';
  const validUntil = Date.parse(updatedAt) + (tokenSeconds.invitation ?? 0) * 1000;
  return validUntil > Date.now() ? 'invited' : 'lapsed';
}
