import type { Core } from '@strapi/strapi';
import { inject } from 'vitest';
import { createDatabase } from './database';
import { siteJson } from './environment';
import { startStrapi } from './strapi';

export interface GraphQLAnswer<Data> {
  status: number;
  data?: Data | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/** A CMS of a test file's own, reached over HTTP. */
export interface Cms {
  readonly strapi: Core.Strapi;
  readonly url: string;
  /** Asks GraphQL as the site does for anybody, without limits of how much; returns status, data and errors. */
  ask<Data>(query: string, variables?: object): Promise<GraphQLAnswer<Data>>;
  /** Asks GraphQL likewise and returns the data. Throws Error when there are errors. */
  query<Data>(query: string, variables?: object): Promise<Data>;
  /** Stops it and starts it again on the same database; `environment` stays as it was. */
  restart(): Promise<void>;
  /** Stops it and removes its database and files. */
  remove(): Promise<void>;
}

/** Starts a CMS on an empty database of the project's kind. */
export async function startCms(environment: Record<string, string> = {}): Promise<Cms> {
  const database = createDatabase(inject('postgresql'));
  const start = () => startStrapi({ ...database.environment, ...environment });
  let running = await start().catch((error: unknown) => {
    database.remove();
    throw error;
  });

  const ask = async <Data>(query: string, variables?: object): Promise<GraphQLAnswer<Data>> => {
    const response = await postJson(`${running.url}/graphql`, { query, variables });
    return { status: response.status, ...((await response.json()) as object) };
  };

  return {
    get strapi() {
      return running.strapi;
    },
    get url() {
      return running.url;
    },
    ask,
    async query<Data>(query: string, variables?: object) {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async remove() {
      await running.stop();
      database.remove();
    },
  };
}

let questions = 0;

/** Makes of a query one that nobody has asked before, so that no kept answer answers it. */
export function askAnew(query: string): string {
  questions += 1;
  return `${query} # ${questions}`;
}

async function postJson(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: siteJson,
    body: JSON.stringify(body),
  });
}
