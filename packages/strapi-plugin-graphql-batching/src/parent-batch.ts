import type { Core } from '@strapi/types';
import type { ID, Loading, Params, Row } from './loading.js';

export type Repository = ReturnType<Core.Strapi['db']['query']>;

/** What Strapi's resolvers answer with: the rows of a component, or these inside an envelope. */
type Answer = Row[] | { nodes: Row[] } | { value: Row[] };

/**
 * Many parents in the place of one: Strapi's resolver checks the arguments once, loads the rows of
 * all parents as if they were one parent's, and its answer is then shared out among them.
 */
export class ParentBatch {
  readonly #ids: ID[];
  readonly #loading: Loading;
  #found: Row[][] | undefined;

  constructor(ids: ID[], loading: Loading) {
    this.#ids = ids;
    this.#loading = loading;
  }

  /** Loads the rows of all parents, one parent's after the other's. */
  async load(params: Params): Promise<Row[]> {
    this.#found = await this.#loading.loadMany(this.#ids, params);
    return this.#found.flat();
  }

  /**
   * Splits the answer to the whole batch into one for each parent, in their order; undefined when
   * it does not consist of the rows that were loaded, as another version of Strapi may have it.
   */
  share(answer: unknown): unknown[] | undefined {
    const found = this.#found;
    if (!found || typeof answer !== 'object' || answer === null) return undefined;
    const { rows, wrap } = unwrap(answer as Answer);
    const count = found.reduce((total, { length }) => total + length, 0);
    if (!Array.isArray(rows) || rows.length !== count) return undefined;
    let start = 0;
    return found.map(({ length }) => {
      const own = rows.slice(start, start + length);
      start += length;
      return wrap(this.#loading.isToMany ? own : (own[0] ?? null));
    });
  }
}

function unwrap(answer: Answer): { rows: Row[]; wrap(rows: unknown): unknown } {
  if (Array.isArray(answer)) return { rows: answer, wrap: (rows) => rows };
  if ('nodes' in answer) return { rows: answer.nodes, wrap: (nodes) => ({ ...answer, nodes }) };
  return { rows: answer.value, wrap: (value) => ({ ...answer, value }) };
}

const accepting = new WeakSet<Repository>();

/** Teaches `load` of a content type's repository, by which Strapi's resolvers read, what a batch is. */
export function acceptBatches(repository: Repository): void {
  if (accepting.has(repository)) return;
  accepting.add(repository);
  const load = repository.load.bind(repository);
  Object.assign(repository, {
    load: (parent: unknown, field: string, params: Params) =>
      parent instanceof ParentBatch ? parent.load(params) : load(parent, field, params),
  });
}
