import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import AssociationFacts from '~/components/programme/AssociationFacts.vue';
import AxisList from '~/components/programme/AxisList.vue';
import OutcomeDetails from '~/components/programme/OutcomeDetails.vue';
import OutcomeChoices from '~/components/programme/OutcomeChoices.vue';
import ProgrammeChart from '~/components/programme/ProgrammeChart.vue';

test('an axis is one link that says its number, and marks the other language', async () => {
  const list = await mountSuspended(AxisList, {
    props: {
      axes: [
        { position: 1, title: 'Growth', slug: 'growth', summary: 'Stronger.', language: 'en' },
        { position: 2, title: 'Inovação', slug: 'inovacao', summary: 'Mais.', language: 'pt' },
      ],
    },
  });
  const links = list.findAll('a');
  expect(links.map((link) => link.text())).toEqual(['Axis 1: Growth', 'Axis 2: Inovação']);
  expect(links.map((link) => link.attributes('href'))).toEqual(['/axes/growth', '/axes/inovacao']);
  // Its own words alone: the number is said in the language of the page.
  expect(list.findAll('[lang=pt]').map((text) => text.text())).toEqual(['Inovação', 'Mais.']);
});

test('the programme is a drawing and a table with the same links', async () => {
  const axes = [{ position: 1 }];
  const chart = await mountSuspended(ProgrammeChart, {
    props: {
      axes: [{ position: 1, title: 'Growth', slug: 'growth', summary: '', language: 'en' }],
      outcomes: [
        { position: 2, statement: 'B', slug: 'b', strand: 'innovation', language: 'en', axes },
        { position: 1, statement: 'A', slug: 'a', strand: 'cooperation', language: 'pt', axes },
      ],
    },
  });
  expect(chart.findAll('svg').map((drawing) => drawing.attributes('aria-label'))).toEqual([
    'Axes, outcomes and strands',
    'Axes, outcomes and strands',
  ]);
  const links = chart.get('svg').findAll('a');
  expect(
    links.map((link) => [link.attributes('href'), link.text().replaceAll(/\s+/gu, ' ')]),
  ).toEqual([
    ['/axes/growth', '1 Growth'],
    ['/outcomes#a', '1 A'],
    ['/outcomes#b', '2 B'],
  ]);
  expect(links.map((link) => link.attributes('lang'))).toEqual([undefined, 'pt', undefined]);
  expect(chart.findAll('[scope=rowgroup]').map((strand) => strand.text())).toEqual([
    'Cooperation',
    'Innovation',
  ]);
  expect(chart.findAll('td').map((cell) => cell.text())).toEqual(['1. A', '1', '2. B', '1']);
  expect(chart.html()).not.toContain('style=');
});

test('a choice among outcomes keeps the other choice, and says what is chosen', async () => {
  const choices = await mountSuspended(OutcomeChoices, {
    props: {
      filters: { strand: 'innovation', axis: 'crescimento' },
      axes: [
        {
          position: 1,
          title: 'Growth',
          slug: 'growth',
          language: 'en',
          translations: [{ slug: 'growth' }, { slug: 'crescimento' }],
        },
      ],
    },
  });
  expect(choices.findAll('a').map((link) => link.attributes('href'))).toEqual([
    '/outcomes?axis=crescimento',
    '/outcomes?strand=cooperation&axis=crescimento',
    '/outcomes?strand=innovation&axis=crescimento',
    '/outcomes?strand=internationalisation&axis=crescimento',
    '/outcomes?strand=innovation',
    '/outcomes?strand=innovation&axis=growth',
  ]);
  expect(choices.findAll('[aria-current]').map((link) => link.text())).toEqual([
    'Innovation',
    '1 Growth',
  ]);
});

test('an outcome can be linked to, and names its axes in order', async () => {
  const outcome = await mountSuspended(OutcomeDetails, {
    props: {
      outcome: {
        position: 3,
        statement: 'Exports rise.',
        slug: 'exports',
        strand: 'internationalisation',
        language: 'en',
        detailHtml: '<p>In full.</p>',
        axes: [
          { position: 3, title: 'Visibility', slug: 'visibility' },
          { position: 1, title: 'Growth', slug: 'growth' },
        ],
      },
    },
  });
  expect(outcome.get('article').attributes('id')).toBe('exports');
  expect(outcome.findAll('.outcome-axes a').map((link) => link.attributes('aria-label'))).toEqual([
    'Axis 1: Growth',
    'Axis 3: Visibility',
  ]);
  expect(outcome.get('.rich-text').html()).toContain('<p>In full.</p>');
});

test('the facts of the association leave out what is empty, and what is no web address', async () => {
  const facts = await mountSuspended(AssociationFacts, {
    props: {
      association: {
        name: 'PRODUTECH',
        acronym: null,
        summary: null,
        founded: null,
        address: { street: null, postalCode: '4000-001', locality: 'Porto', country: 'PT' },
        email: 'geral@produtech.example',
        phone: null,
        links: [
          { label: 'Safe', url: 'https://example.org/' },
          { label: 'Unsafe', url: 'javascript:alert(1)' },
        ],
        logo: null,
      },
    },
  });
  expect(facts.findAll('dt').map((term) => term.text())).toEqual([
    'Name',
    'Seat',
    'E-mail',
    'Elsewhere',
  ]);
  expect(facts.text()).toContain('4000-001 Porto');
  expect(facts.text()).toContain('Portugal');
  expect(facts.html()).not.toContain('javascript:');
  expect(facts.text()).not.toContain('Unsafe');
});
