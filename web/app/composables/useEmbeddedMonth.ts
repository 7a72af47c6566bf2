import type { Month } from 'calendar';
import { EmbeddedMonth } from 'graphql-client/site';
import type { EmbedChoices } from '#shared/embed';

/**
 * What an embedded month (null: the current one) shows. An axis that has another slug by now is redirected
 * to. Throws 410 when it has gone, 404 when there never was one.
 */
export async function useEmbeddedMonth(month: Month | null, choices: EmbedChoices) {
  const { path, query } = useRoute();
  const ask = usePageQueries();
  const leave = useFormerAddress('AXIS', (slug) => ({ path, query: { ...query, axis: slug } }));
  const { categories, axis } = choices;
  const { calendarMonth, axisBySlug } = await ask(EmbeddedMonth, {
    month,
    filters: { category: categories.length > 0 ? categories : null, axis },
    axis: axis ?? '',
    hasAxis: axis !== null,
  });
  return { month: calendarMonth, axis: axis === null ? null : (axisBySlug ?? (await leave(axis))) };
}
