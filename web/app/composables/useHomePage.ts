import { describeEventStatus } from 'calendar';
import { HomePage } from 'graphql-client/site';

/** What the home page shows; `next` is the first event ahead that takes place. */
export async function useHomePage() {
  const page = await usePageQuery(HomePage, { first: 6 });
  const events = page.occurrences.nodes;
  const next = events.find(
    ({ eventStatus }) => describeEventStatus(eventStatus).outlook === 'certain',
  );
  return {
    ...page,
    association: expectPublished(page.associationBySlug),
    next,
    later: events.filter((event) => event !== next).slice(0, 4),
  };
}
