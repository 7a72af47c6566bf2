import { type AnyVariables, type Client, CombinedError, type TypedDocumentNode } from '@urql/core';
import {
  type CalendarEntry,
  CalendarFeedEntries,
  CalendarFeedHead,
  CalendarFeedLatest,
  CalendarFeedVersion,
  type ResultOf,
} from 'graphql-client/site';
import { askCms } from '../ask-cms';
import { NotFoundError } from '../not-found-error';
import { type FeedScope, toFeedFilters } from './feed-scope';

/** The feed changed while it was read in parts. */
export class FeedChangedError extends Error {
  override readonly name = 'FeedChangedError';
}

// A feed that changes faster than it can be read three times over is one that cannot be read.
const MOST_ATTEMPTS = 3;

/** Does what reads a feed, with a reader of its own each time, again when the feed changed meanwhile. */
export async function readUnchanged<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof FeedChangedError) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

type EntryPage = ResultOf<typeof CalendarFeedEntries>['calendarFeed']['entries'];

const ENTRIES_PER_PAGE = 1000;

/**
 * Reads one version of a feed from the CMS.
 *
 * Every method throws FeedChangedError when the CMS has gone on to another version since the first
 * answer, NotFoundError when it cannot make sense of the scope, and an Error when it fails.
 */
export class FeedReader {
  readonly #client: Client;
  readonly #variables;
  readonly #axis: string | null;
  readonly #isPersonal: boolean;
  #version: string | null = null;

  constructor(client: Client, association: string, scope: FeedScope) {
    this.#client = client;
    this.#axis = scope.filters.axis;
    this.#isPersonal = scope.secret !== null;
    this.#variables = { association, locale: scope.language, filters: toFeedFilters(scope) };
  }

  /** Makes sure that it is still the same version. */
  async #confirmVersion(): Promise<void> {
    const { calendarFeed } = await this.#ask(CalendarFeedVersion, this.#variables);
    this.#check(calendarFeed.version);
  }

  /** What the feed says of itself, and the axis it is of. */
  async readHead() {
    const { calendarFeed, axisBySlug } = await this.#ask(CalendarFeedHead, {
      ...this.#variables,
      axis: this.#axis ?? '',
      hasAxis: this.#axis !== null,
    });
    if (this.#axis !== null && !axisBySlug) throw new NotFoundError(`no axis ${this.#axis}`);
    const version = this.#check(calendarFeed.version);
    return { ...calendarFeed, version, axis: axisBySlug ?? null };
  }

  /**
   * All entries, a page at a time; while one is worked on, the next is there or under way, and the one after it
   * is asked for as soon as that has come. The version is asked for before them and after them: no two
   * versions are alike, so that what lies between is of the same.
   */
  async *readPages(): AsyncGenerator<CalendarEntry[]> {
    await this.#confirmVersion();
    let coming: Promise<EntryPage | null> = this.#readPage(null);
    let following = this.#readAfter(coming);
    for (let page = await coming; page; page = await coming) {
      coming = following;
      following = this.#readAfter(coming);
      yield page.nodes;
    }
    await this.#confirmVersion();
  }

  /** Asks for the page after another one as soon as that has come; null after the last. */
  #readAfter(coming: Promise<EntryPage | null>): Promise<EntryPage | null> {
    const following = coming.then((page) =>
      page?.pageInfo.hasNextPage ? this.#readPage(page.pageInfo.endCursor) : null,
    );
    // Told when it is waited for; whoever stops reading before does not care.
    following.catch(() => {});
    return following;
  }

  async #readPage(after: string | null): Promise<EntryPage> {
    const { calendarFeed } = await this.#ask(CalendarFeedEntries, {
      ...this.#variables,
      first: ENTRIES_PER_PAGE,
      after,
    });
    return calendarFeed.entries;
  }

  /** The entries that changed last, newest first. */
  async readLatest(count: number): Promise<CalendarEntry[]> {
    const { calendarFeed } = await this.#ask(CalendarFeedLatest, {
      ...this.#variables,
      first: count,
    });
    this.#check(calendarFeed.version);
    return calendarFeed.latest;
  }

  async #ask<Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    try {
      return await askCms(this.#client, query, variables);
    } catch (error) {
      if (this.#isPersonal && isUnknownSecret(error)) {
        throw new NotFoundError('a personal calendar that is not, or no longer');
      }
      throw error;
    }
  }

  #check(version: string): string {
    this.#version ??= version;
    if (version !== this.#version)
      throw new FeedChangedError('The feed changed while it was read.');
    return version;
  }
}

function isUnknownSecret(error: unknown): boolean {
  return error instanceof CombinedError && (error.response as Response | undefined)?.status === 401;
}

export type FeedHead = Awaited<ReturnType<FeedReader['readHead']>>;
