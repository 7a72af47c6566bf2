import type { Core } from '@strapi/strapi';
import { postgresqlEngine } from './engine-postgresql';
import { sqliteEngine } from './engine-sqlite';

export const SEARCH_TABLE = 'search_documents';

/** How far into an entry is looked: its title; title and summary; or all of it. */
export type Reach = 'title' | 'lead' | 'all';

/** A token to be found, or the beginning of one. */
export interface AskedToken {
  token: string;
  isBeginning: boolean;
}

/** What has to be in an entry: one of the alternatives; of it every word; of each word one of its tokens. */
export type Expression = readonly (readonly (readonly AskedToken[])[])[];

export type Connection = Core.Strapi['db']['connection'];

/** What a database's full-text engine has of its own. */
export interface SearchEngine {
  /** The column type of a number that the database counts up. */
  idType: string;
  /** The column `document_id` as it is ordered by its bytes, whatever the order of the database. */
  documentIdByBytes: string;
  /** Statements that make the index over the tokens in `SEARCH_TABLE`, kept by the database itself. */
  createIndex: readonly string[];
  dropIndex: readonly string[];
  /** The table, as it is read where texts are not: by an index that has all else, where one is needed. */
  places: string;
  /** A query of the ids of what is found, with a binding of `writeMatch` that is called as the reach is. */
  selectIds(reach: Reach, binding?: string): string;
  /** The same as a condition on a row of `places`. */
  isFound(reach: Reach): string;
  /** Has `work` ask through a connection whose planner uses the index. */
  connect<Result>(
    connection: Connection,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result>;
  /** Writes an expression, which the token of one of the scopes has to go with, in the engine's language. */
  writeMatch(expression: Expression, scopeTokens: readonly string[], reach: Reach): string;
  /** A statement that makes the index anew from the table; none where it cannot part from it. */
  rebuildIndex?: string;
}

/** The engine of the database that Strapi runs on. */
export function engineOf(strapi: Core.Strapi): SearchEngine {
  return strapi.db.dialect.client === 'postgres' ? postgresqlEngine : sqliteEngine;
}
