import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import { type SitemapEvent, SitemapEvents, SitemapPages } from 'graphql-client/site';
import { type Language, languageCodes } from 'languages';
import { askCms } from '../ask-cms';
import type { SiteContent } from './list-pages';

const EVENTS_PER_QUESTION = 1000;

/** Asks the CMS what a sitemap is made of. Every method throws when it does not answer, or with an error. */
export class SiteReader {
  readonly #client: Client;
  readonly #association: string;

  constructor(client: Client, association: string) {
    this.#client = client;
    this.#association = association;
  }

  /** Everything. */
  readContent(): Promise<SiteContent[]> {
    return Promise.all(
      languageCodes.map(async (language) => {
        const [pages, events] = await Promise.all([
          this.#ask(SitemapPages, { locale: language }),
          this.#readEvents(language),
        ]);
        return { language, pages, events };
      }),
    );
  }

  async #readEvents(locale: Language): Promise<SitemapEvent[]> {
    const events: SitemapEvent[] = [];
    let after: string | null = null;
    do {
      const variables: { locale: Language; first: number; after: string | null } = {
        locale,
        first: EVENTS_PER_QUESTION,
        after,
      };
      const { calendarFeed } = await this.#ask(SitemapEvents, variables);
      events.push(...calendarFeed.entries.nodes);
      const { hasNextPage, endCursor } = calendarFeed.entries.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    return events;
  }

  async #ask<Data, Variables extends AnyVariables & { association: string }>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Omit<Variables, 'association'>,
  ): Promise<Data> {
    const all = { ...variables, association: this.#association } as Variables;
    return askCms(this.#client, query, all);
  }
}
