import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test, vi } from 'vitest';
import AddToCalendar from '~/components/event/AddToCalendar.vue';
import SubscribeLinks from '~/components/event/SubscribeLinks.vue';
import { event } from './component-examples';

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

test.each([
  ['RRULE:FREQ=WEEKLY', '20240917T110000/20240917T130000', 'RRULE:FREQ=WEEKLY', /rule alone/],
  ['RDATE:20261201T110000', '20261201T100000Z/20261201T120000Z', null, /the next one alone/],
])(
  'a whole series at Google is its rule, else its next date: %s',
  async (recurrence, dates, recur, note) => {
    const next = {
      ...event,
      startDate: '2026-12-01',
      startsAt: '2026-12-01T10:00:00Z',
      endsAt: '2026-12-01T12:00:00Z',
    };
    const links = await mountSuspended(AddToCalendar, {
      props: { event: { ...event, recurrence }, times: next, isWholeSeries: true },
    });
    const google = links.findAll('a').find((link) => link.text() === 'Google Calendar');
    const query = new URL(google?.attributes('href') ?? '').searchParams;
    expect([query.get('dates'), query.get('recur')]).toEqual([dates, recur]);
    expect(links.text()).toMatch(note);
  },
);
