import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import {
  type CalendarEntry,
  OpenDataAxes,
  OpenDataCatalog,
  OpenDataOutcomes,
} from 'graphql-client/site';
import type { Language } from 'languages';
import type { DatasetName } from '../../../shared/open-data';
import { askCms } from '../ask-cms';
import { FeedReader, readUnchanged } from '../feeds/feed-reader';
import { axisColumns, eventColumns, type OpenRecord, outcomeColumns, toRecord } from './columns';

/** Asks the CMS for open data. Every method throws when it does not answer, or with an error. */
export class OpenDataReader {
  readonly #client: Client;
  readonly #association: string;
  readonly #siteUrl: string;

  constructor(client: Client, { association, siteUrl }: { association: string; siteUrl: string }) {
    this.#client = client;
    this.#association = association;
    this.#siteUrl = siteUrl;
  }

  /** All records of a set, texts in that language or in the one there is. */
  async read(name: DatasetName, language: Language): Promise<OpenRecord[]> {
    switch (name) {
      case 'axes': {
        const { axesByPosition } = await this.#ask(OpenDataAxes, language);
        return axesByPosition.map((axis) => toRecord(axisColumns, axis, this.#siteUrl));
      }
      case 'outcomes': {
        const { outcomesByPosition } = await this.#ask(OpenDataOutcomes, language);
        return outcomesByPosition.map((one) => toRecord(outcomeColumns, one, this.#siteUrl));
      }
      case 'events': {
        const entries = await readUnchanged(() => this.#readEvents(language));
        return entries.map((entry) => toRecord(eventColumns, entry, this.#siteUrl));
      }
    }
  }

  /** Who publishes, and when each set last changed. */
  async readCatalog(language: Language): Promise<OpenDataCatalog> {
    return this.#ask(OpenDataCatalog, language);
  }

  async #readEvents(language: Language): Promise<CalendarEntry[]> {
    const reader = new FeedReader(this.#client, this.#association, {
      language,
      event: null,
      secret: null,
      filters: { category: null, axis: null, status: null, format: null },
    });
    return (await Array.fromAsync(reader.readPages())).flat();
  }

  async #ask<Data, Variables extends AnyVariables & { association: string; locale: string }>(
    query: TypedDocumentNode<Data, Variables>,
    locale: Language,
  ): Promise<Data> {
    const variables = { association: this.#association, locale } as Variables;
    return askCms(this.#client, query, variables);
  }
}
