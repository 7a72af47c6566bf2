import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import LanguageSwitch from '~/components/site/LanguageSwitch.vue';
import type { PageHead } from '~/composables/usePageHead';

async function mountPage(route: string, head: PageHead) {
  const Page = defineComponent({
    setup() {
      usePageHead(head);
      return () => h(LanguageSwitch);
    },
  });
  const page = await mountSuspended(Page, { route });
  await vi.waitFor(() => expect(document.title).toContain(head.title));
  return page;
}

function readLinks(rel: string): [string | null, string | null][] {
  return [...document.head.querySelectorAll(`link[rel="${rel}"]`)].map((link) => [
    link.getAttribute('hreflang'),
    link.getAttribute('href'),
  ]);
}

test('a page in both languages names itself, its twin and the default', async () => {
  const page = await mountPage('/axes/growth', {
    title: 'Growth',
    translations: [
      { language: 'en', slug: 'growth' },
      { language: 'pt', slug: 'crescimento' },
    ],
  });
  expect(document.title).toBe('Growth · PRODUTECH');
  expect(readLinks('canonical')).toEqual([[null, 'http://localhost:3000/axes/growth']]);
  expect(readLinks('alternate')).toEqual([
    ['en', 'http://localhost:3000/axes/growth'],
    ['pt', 'http://localhost:3000/pt/axes/crescimento'],
    ['x-default', 'http://localhost:3000/axes/growth'],
  ]);
  expect(page.get('a').attributes()).toMatchObject({
    href: '/pt/axes/crescimento',
    hreflang: 'pt',
    lang: 'pt-PT',
  });
  page.unmount();
});

test('a text of the other language has its home there, and no alternates', async () => {
  const page = await mountPage('/axes/so-em-portugues?from=list', {
    title: 'Só em português',
    translations: [{ language: 'pt', slug: 'so-em-portugues' }],
    language: 'pt',
  });
  expect(readLinks('canonical')).toEqual([[null, 'http://localhost:3000/pt/axes/so-em-portugues']]);
  expect(readLinks('alternate')).toEqual([]);
  page.unmount();
});

test('a page that is not to be found names no alternates', async () => {
  const page = await mountPage('/events', { title: 'Events of PRODUTECH', noindex: true });
  expect(document.title).toBe('Events of PRODUTECH');
  expect(readLinks('alternate')).toEqual([]);
  expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  page.unmount();
});

test('an address that is no page leads to the other language’s home', async () => {
  const page = await mountSuspended(LanguageSwitch, { route: '/no-such-page' });
  expect(page.get('a').attributes('href')).toBe('/pt');
  page.unmount();
});
