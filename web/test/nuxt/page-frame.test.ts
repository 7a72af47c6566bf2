import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import PageFrame from '~/components/site/PageFrame.vue';

const days = Array.from({ length: 30 }, (_, index) => ({
  date: `2024-09-${String(index + 1).padStart(2, '0')}`,
  occurrences: [],
}));
const frame = {
  calendarMonth: {
    month: '2024-09',
    previous: '2024-08',
    next: '2024-10',
    today: '2024-09-17',
    days,
  },
  associationBySlug: { name: 'PRODUTECH', email: 'geral@produtech.example' },
};

async function mountFrame(props: Partial<InstanceType<typeof PageFrame>['$props']> = {}) {
  return await mountSuspended(PageFrame, {
    props: { title: 'About us', crumbs: [{ label: 'About us' }], ...props },
    slots: { default: () => 'The text' },
  });
}

test('a page says where it is: home first, itself last and without a link', async () => {
  const page = await mountFrame({ crumbs: [{ label: 'Axes', to: '/axes' }, { label: 'Axis 1' }] });
  const crumbs = page.findAll('.breadcrumb li');
  expect(crumbs.map((crumb) => crumb.text())).toEqual(['Home', 'Axes', 'Axis 1']);
  expect(crumbs.map((crumb) => crumb.find('a').exists())).toEqual([true, true, false]);
  expect(page.get('[aria-current="page"]').text()).toBe('Axis 1');
});

test('a page has one heading of the first level', async () => {
  const page = await mountFrame();
  expect(page.findAll('h1').map((heading) => heading.text())).toEqual(['About us']);
});

test('beside a content page stand related content, the month and the contact', async () => {
  const page = await mountFrame({
    frame,
    related: [{ label: 'The Association', to: '/association' }],
  });
  const aside = page.get('aside');
  expect(aside.get('nav').text()).toContain('The Association');
  expect(aside.find('table').exists()).toBe(true);
  expect(aside.get('a[href^="mailto:"]').text()).toBe('geral@produtech.example');
});

test('without the CMS a page stands alone', async () => {
  const page = await mountFrame({ frame: null });
  expect(page.find('aside').exists()).toBe(false);
  expect(page.text()).toContain('The text');
});

test('a text that fell back to the other language says so, and carries its language', async () => {
  const page = await mountFrame({ language: 'pt', lead: 'Em duas linhas.' });
  expect(page.get('.fallback-note').text()).toBe('This text is available only in Portuguese.');
  expect(page.get('.page-lead').attributes('lang')).toBe('pt');
  expect(page.get('.fallback-note').element.closest('[lang]')).toBeNull();
});

test('a text in the page’s language says nothing about it', async () => {
  const page = await mountFrame({ language: 'en' });
  expect(page.find('.fallback-note').exists()).toBe(false);
  expect(page.find('main [lang], .page-head [lang]').exists()).toBe(false);
});
