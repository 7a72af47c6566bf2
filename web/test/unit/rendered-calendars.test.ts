import { expect, test } from 'vitest';
import { RenderedCalendars } from '../../server/utils/rendered-calendars';

const calendar = '<table><td><a href="/pt/event/feira?date=2024-09-17">Feira</a></td></table>';
const page = `<main>\n<section class="event-calendar event-calendar-small">${calendar}</section></main>`;

/** Shows a calendar on a page at `path`: gives what was there already. */
function show(store: Map<string, string>, key: string, path: string): string | undefined {
  const calendars = new RenderedCalendars(store);
  const found = calendars.find(key, path);
  calendars.keep(page);
  return found;
}

test('a calendar is rendered for the first page that shows it, and by what it shows', () => {
  const store = new Map<string, string>();
  expect(show(store, 'September', '/pt/about')).toBeUndefined();
  expect(show(store, 'September', '/pt/axes')).toBe(calendar);
  expect(show(store, 'September, changed', '/pt/axes')).toBeUndefined();
  expect(show(store, 'September', '/pt/about')).toBe(calendar);
});

test('a page to which the calendar leads has one of its own, which no other page gets', () => {
  const store = new Map<string, string>();
  expect(show(store, 'September', '/pt/event/feira')).toBeUndefined();
  expect(show(store, 'September', '/pt/event/fei')).toBeUndefined();
  expect(show(store, 'September', '/pt/event/feira')).toBeUndefined();
  expect(show(store, 'September', '/pt/about')).toBe(calendar);
});

test('a page without a calendar, or with a large one, keeps nothing', () => {
  const store = new Map<string, string>();
  new RenderedCalendars(store).keep(page);
  const calendars = new RenderedCalendars(store);
  calendars.find('September', '/about');
  calendars.keep('<section class="event-calendar event-calendar-large"></section>');
  expect(store.size).toBe(0);
});
