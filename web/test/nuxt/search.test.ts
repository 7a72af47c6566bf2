import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import SearchForm from '~/components/search/SearchForm.vue';
import SearchKinds from '~/components/search/SearchKinds.vue';
import SearchResultRow from '~/components/search/SearchResultRow.vue';
import { countKinds, toSearchResult } from '~/utils/search-results';

const found = {
  id: 'outcome:a',
  type: 'OUTCOME',
  slug: 'exportacoes',
  language: 'pt',
  titleParts: [
    { text: 'As ', isMatch: false },
    { text: 'exportações', isMatch: true },
    { text: ' <b>crescem</b>', isMatch: false },
  ],
  excerpt: [],
  occurrence: null,
} as const;

const webinar = {
  id: 'x',
  recurrenceId: '2026-11-24T15:00',
  slug: 'clinic',
  title: 'Clinic',
  language: 'en',
  allDay: false,
  localStart: '2026-11-24T15:00',
  localEnd: '2026-11-24T16:00',
  firstDate: '2026-11-24',
  lastDate: '2026-11-24',
  eventStatus: 'cancelled',
  category: 'webinar',
  online: true,
  locality: null,
} as const;

test('a result marks what was asked for, keeps its spaces, and takes no text for HTML', async () => {
  const result = toSearchResult({ ...found, titleParts: [...found.titleParts], excerpt: [] });
  const row = await mountSuspended(SearchResultRow, { props: { result, today: '2026-11-23' } });
  const link = row.get('h3 a');
  expect(link.text()).toBe('As exportações <b>crescem</b>');
  expect(link.findAll('mark').map((mark) => mark.text())).toEqual(['exportações']);
  expect(link.find('b').exists()).toBe(false);
  expect(link.attributes()).toMatchObject({ href: '/outcomes#exportacoes', lang: 'pt' });
  expect(row.get('h3 small').text()).toBe('in Portuguese');
});

test('an event says when, where and what happened to it; a series which of its dates', async () => {
  const result = toSearchResult({
    ...found,
    type: 'EVENT',
    slug: 'clinic',
    titleParts: [],
    excerpt: [],
    occurrence: webinar,
  });
  const row = await mountSuspended(SearchResultRow, { props: { result, today: '2026-11-24' } });
  expect(row.get('a').attributes('href')).toBe('/event/clinic');
  expect(row.get('.search-result-facts').text()).toMatch(/^Event\s+Next date: .*24 .*Online$/);
  expect(row.get('h3').text()).toContain('Cancelled');
  await row.setProps({ today: '2026-11-25' });
  expect(row.get('.search-result-facts').text()).toContain('Last date:');
});

test('kinds are links with what there is of each, in one order, and say which is shown', async () => {
  const counts = countKinds(
    [
      { type: 'ASSOCIATION', count: 1 },
      { type: 'AXIS', count: 0 },
      { type: 'EVENT', count: 7 },
    ],
    2,
  );
  const query = { text: 'R&D "x"', isCut: false, kind: 'event' as const };
  const kinds = await mountSuspended(SearchKinds, { props: { query, counts } });
  expect(kinds.findAll('a').map((link) => link.text().replace(/\s+/, ' '))).toEqual([
    'All 10',
    'Events 7',
    'Association 1',
    'About this site 2',
  ]);
  expect(kinds.findAll('[aria-current=page]').map((link) => link.attributes('href'))).toEqual([
    '/search?q=R%26D+%22x%22&type=event',
  ]);
});

test('the form keeps what was asked', async () => {
  const form = await mountSuspended(SearchForm, { props: { text: '"><script>' } });
  expect(form.attributes()).toMatchObject({ role: 'search', action: '/search' });
  expect(form.get('input').element.value).toBe('"><script>');
  expect(form.find('script').exists()).toBe(false);
});
