import { type SearchQuery, toSearchTypes } from '#shared/search-query';
import { SearchPage } from 'graphql-client/site';
import { readQuestion } from 'text-search';

const perPage = 20;

/** What is found of entries and of the site's own texts; of an empty text nothing, but the ways on from there. */
export async function useSearch({ text, kind }: SearchQuery, after: string | null) {
  const nuxt = useNuxtApp();
  const { locale } = useI18n();
  const question = readQuestion(text);
  const [page, texts] = await Promise.all([
    usePageQuery(SearchPage, {
      text,
      types: toSearchTypes(kind),
      // Of the entries only the counts are shown beside the texts.
      first: kind === 'page' ? 1 : perPage,
      after,
    }),
    question.length > 0 ? nuxt.runWithContext(useSiteTexts) : [],
  ]);
  const found = findTexts(texts, question, locale.value, page.search);
  return { ...page, texts: toTextResults(found), wordsLeftOutOfTexts: found.leftOut };
}
