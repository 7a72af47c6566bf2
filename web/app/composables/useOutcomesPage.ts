import { OutcomesPage } from 'graphql-client/site';

/** What the page of the outcomes shows. */
export async function useOutcomesPage() {
  return await usePageQuery(OutcomesPage, {});
}
