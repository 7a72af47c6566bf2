import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test, vi } from 'vitest';
import SubscribeLinks from '~/components/event/SubscribeLinks.vue';

function readAlternates(): (string | null)[] {
  const links = document.head.querySelectorAll('link[rel="alternate"][type]');
  return [...links].map((link) => link.getAttribute('href'));
}

test('the events of an axis can be subscribed to, in the language of the page', async () => {
  const links = await mountSuspended(SubscribeLinks, {
    route: '/pt/axes/base-empresarial',
    props: { filters: { axis: 'base-empresarial' } },
  });
  const host = 'localhost:3000/pt/events';
  const query = '?axis=base-empresarial';
  expect(links.findAll('a').map((link) => link.attributes('href'))).toEqual([
    `webcal://${host}.ics${query}`,
    `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(`webcal://${host}.ics${query}`)}`,
    `http://${host}.ics${query}`,
    `http://${host}.atom${query}`,
    `http://${host}.json${query}`,
  ]);
  expect(links.get('input').attributes('value')).toBe(`http://${host}.ics${query}`);
  await vi.waitFor(() =>
    expect(readAlternates()).toEqual(
      ['ics', 'atom', 'json'].map((end) => `http://${host}.${end}${query}`),
    ),
  );
});
