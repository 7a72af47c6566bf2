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

/** What a database's full-text engine has of its own. */
export interface SearchEngine {
  /** The column type of a number that the database counts up. */
  idType: string;
  /** The column `document_id` as it is ordered by its bytes, whatever the order of the database. */
  documentIdByBytes: string;
  /** Statements that make the index over the tokens in `SEARCH_TABLE`, kept by the database itself. */
  createIndex: readonly string[];
  dropIndex: readonly string[];
  /**
   * A query with a binding of `writeMatch` for title, lead and all, in this order: what is found in all
   * of it, with `id`, `type`, `document_id`, `position`, `starts_at`, `over_at`, and the `tier`: 0 when
   * it is found in the title, 1 in title and summary, else 2.
   */
  selectTiers: string;
  /** A query with one binding, of `writeMatch` for all: the ids of what is found. */
  selectIds: string;
  /** Writes an expression, which the token of a scope has to go with, in the engine's language. */
  writeMatch(expression: Expression, scopeToken: string, reach: Reach): string;
  /** A statement that makes the index anew from the table; none where it cannot part from it. */
  rebuildIndex?: string;
}

/** The engine of the database that Strapi runs on. */
export function engineOf(strapi: Core.Strapi): SearchEngine {
  return strapi.db.dialect.client === 'postgres' ? postgresqlEngine : sqliteEngine;
}
