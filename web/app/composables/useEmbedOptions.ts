import { EmbedOptions } from 'graphql-client/site';

/** What the calendar for other people's pages can be narrowed to: the axes. */
export async function useEmbedOptions() {
  return usePageQuery(EmbedOptions, {});
}
