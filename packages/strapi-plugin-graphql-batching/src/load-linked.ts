import type { Core } from '@strapi/types';
import type { Link } from './link.js';
import type { ID, Params, Row } from './loading.js';

type Database = Core.Strapi['db'];
type Builder = ReturnType<Database['queryBuilder']>;
type Query = ReturnType<Builder['getKnexQuery']>;

interface SortKey {
  column: string;
  order: string | undefined;
}

const PARENT = '__parent';
const RANK = '__rank';

/** What else changes the rows that a field is populated with: who asks by one of these is Strapi's to answer. */
const unknownParams = ['_q', 'count', 'groupBy', 'on', 'ordering'];

/**
 * Loads the rows of a linked field for many parents, in their order, in one statement; `limit` and
 * `offset` hold for each parent. Undefined when it is asked for in a way that only Strapi knows.
 */
export async function loadLinked(
  db: Database,
  link: Link,
  ids: ID[],
  params: Params,
): Promise<Row[][] | undefined> {
  if (unknownParams.some((name) => name in params)) return undefined;
  const ranks = rankLinks(db, link, ids, params);
  if (!ranks) return undefined;
  const rows = db
    .queryBuilder(link.target)
    .init({ select: params.select, populate: params.populate });
  const { alias } = rows;
  const query = rows
    .getKnexQuery()
    .innerJoin(ranks.as('links'), 'links.id', `${alias}.id`)
    .select(`links.${PARENT}`)
    .orderBy(`links.${RANK}`);
  const offset = params.offset ?? 0;
  const limit = link.isToMany ? params.limit : 1;
  if (offset > 0) query.where(`links.${RANK}`, '>', offset);
  if (limit) query.where(`links.${RANK}`, '<=', offset + limit);

  const byParent = await readByParent(rows, query);
  return ids.map((id) => byParent.get(String(id)) ?? []);
}

/**
 * Asks which rows each parent has, and which place each has among them. The order is the one that
 * Strapi gives a single parent: the asked sort, or else the editor's, then the id. DENSE_RANK gives
 * a row that a filter's join has doubled one place, and DISTINCT takes it once.
 */
function rankLinks(db: Database, link: Link, ids: ID[], params: Params): Query | undefined {
  const builder = db.queryBuilder(link.target);
  const linkAlias = builder.getAlias();
  const { where, orderBy, filters } = params;
  builder
    .init({ where, orderBy, filters })
    .join({
      alias: linkAlias,
      referencedTable: link.table,
      referencedColumn: link.targetColumn,
      rootColumn: link.referencedColumn,
      rootTable: builder.alias,
      on: link.on,
    })
    .where(prefixKeys(linkAlias, { ...link.where, [link.parentColumn]: ids }));
  const query = builder.getKnexQuery();
  const sort: Partial<SortKey>[] = builder.state.orderBy;
  if (builder.shouldUseDeepSort() || !sort.every(isSortKey)) return undefined;

  const parent = `${linkAlias}.${link.parentColumn}`;
  const keys = [
    ...(sort.length > 0 ? sort : listSortKeys(linkAlias, link.orderBy)),
    { column: `${builder.alias}.id`, order: 'asc' },
  ];
  const order = keys.map(({ order: way }) =>
    way?.toLowerCase() === 'desc' ? '?? desc' : '?? asc',
  );
  const rank = db.connection.raw(
    `dense_rank() over (partition by ?? order by ${order.join(', ')}) as ??`,
    [parent, ...keys.map(({ column }) => column), RANK],
  );
  return query
    .clear('select')
    .clear('order')
    .distinct(`${builder.alias}.id`, { [PARENT]: parent }, rank);
}

function isSortKey(key: Partial<SortKey>): key is SortKey {
  return key.column !== undefined;
}

function listSortKeys(alias: string, orderBy: Link['orderBy'] = {}): SortKey[] {
  return Object.entries(prefixKeys(alias, orderBy)).map(([column, order]) => ({ column, order }));
}

function prefixKeys<Value>(alias: string, values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [`${alias}.${column}`, value]),
  );
}

/** Reads rows as Strapi maps them, which leaves out the parent's id: that is taken from what the database answers. */
async function readByParent(builder: Builder, query: Query): Promise<Map<string, Row[]>> {
  let parents: unknown[] = [];
  query.on('query-response', (answered: Row[]) => {
    parents = answered.map((row) => row[PARENT]);
  });
  const rows = await Object.assign(builder, { getKnexQuery: () => query }).execute<Row[]>();
  const byParent = new Map<string, Row[]>();
  for (const [index, row] of rows.entries()) {
    const parent = String(parents[index]);
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(row);
    else byParent.set(parent, [row]);
  }
  return byParent;
}
