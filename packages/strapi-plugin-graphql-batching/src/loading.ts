import type { Core } from '@strapi/types';
import { describeLink } from './link.js';
import { loadLinked } from './load-linked.js';

export type ID = number | string;

/** A row of a content type or component, by attribute. */
export type Row = Record<string, unknown>;

/** What Strapi's resolver asks the database for, as `strapi.get('query-params').transform` gives it. */
export interface Params {
  limit?: number | null;
  offset?: number | null;
  [name: string]: unknown;
}

/** How a relation field is loaded for many parents. */
export interface Loading {
  isToMany: boolean;
  /** Loads the rows of each parent, in the parents' order. */
  loadMany(ids: ID[], params: Params | undefined): Promise<Row[][]>;
}

/** Finds out how a relation field can be loaded for many parents; undefined when only Strapi can. */
export function describeLoading(
  strapi: Core.Strapi,
  uid: string,
  attributeName: string,
): Loading | undefined {
  const { db } = strapi;
  const stored = db.metadata.get(uid).attributes[attributeName];
  if (stored?.type !== 'relation') return undefined;
  const isToMany = stored.relation.endsWith('Many');
  const declared = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]).attributes[
    attributeName
  ];
  const populate = (ids: ID[], params: Params | undefined) =>
    loadPopulated(db, { uid, attributeName }, ids, params);
  if (declared?.type === 'dynamiczone') return { isToMany, loadMany: populate };
  // Strapi cleans these differently, according to the type of each row.
  if (declared?.type === 'relation' && stored.relation.startsWith('morph')) return undefined;

  const link = describeLink(db, uid, attributeName);
  if (!link) return isToMany ? undefined : { isToMany, loadMany: populate };
  const loadEach = (ids: ID[], params: Params | undefined) =>
    Promise.all(
      ids.map(async (id) => {
        const loaded: Row | Row[] | null = await db.query(uid).load({ id }, attributeName, params);
        return loaded ? [loaded].flat() : [];
      }),
    );
  return {
    isToMany,
    loadMany: async (ids, params) =>
      (await loadLinked(db, link, ids, params ?? {})) ?? loadEach(ids, params),
  };
}

/** Loads as Strapi populates a list: where nothing is cut per parent, that is a fixed number of statements. */
async function loadPopulated(
  db: Core.Strapi['db'],
  { uid, attributeName }: { uid: string; attributeName: string },
  ids: ID[],
  params: Params | undefined,
): Promise<Row[][]> {
  const { limit: _limit, offset: _offset, ...uncut } = params ?? {};
  const parents = await db
    .queryBuilder(uid)
    .init({ select: ['id'], where: { id: { $in: ids } }, populate: { [attributeName]: uncut } })
    .execute<Row[]>();
  const rows = new Map(
    parents.map(({ id, [attributeName]: found }) => [
      String(id),
      [(found ?? []) as Row | Row[]].flat(),
    ]),
  );
  return ids.map((id) => rows.get(String(id)) ?? []);
}
