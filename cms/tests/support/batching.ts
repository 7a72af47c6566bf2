import type { Core } from '@strapi/strapi';
import { askAnew, type GraphQLAnswer } from './cms';

interface Asked {
  strapi: Core.Strapi;
  ask(query: string): Promise<GraphQLAnswer<unknown>>;
}

export interface Comparison {
  /** How many of the questions were answered without an error. */
  answered: number;
  /** The questions that are answered otherwise in batches than by Strapi itself. */
  differing: string[];
}

/** Asks each question, the fields of a query, with relations answered in batches and as Strapi does it. */
export async function compareBatching(
  { strapi, ask }: Asked,
  questions: readonly string[],
): Promise<Comparison> {
  const batching = strapi.plugin('graphql-batching').service('switch');
  const answer = async (question: string, isOn: boolean) => {
    batching.isOn = isOn;
    return ask(askAnew(`{ ${question} }`));
  };
  const comparison: Comparison = { answered: 0, differing: [] };
  try {
    for (const question of questions) {
      const alone = await answer(question, false);
      const batched = await answer(question, true);
      if (!alone.errors) comparison.answered += 1;
      if (describe(alone) !== describe(batched)) comparison.differing.push(question);
    }
  } finally {
    batching.isOn = true;
  }
  return comparison;
}

/** Several parents may fail alike; which of them is told of, by its id and place, is chance. */
function describe({ errors = [], ...answer }: GraphQLAnswer<unknown>): string {
  const failures = errors.map((error) => JSON.stringify(error).replaceAll(/\d+/g, '0'));
  return JSON.stringify({ ...answer, failures: [...new Set(failures)].toSorted() });
}
