import { mountSuspended } from '@nuxt/test-utils/runtime';
import { addMonths, daysOfMonth, type Month } from 'calendar';
import type { CalendarMonth, CalendarOccurrence } from 'graphql-client/site';
import { describe, expect, it } from 'vitest';
import EventCalendar from '~/components/calendar/EventCalendar.vue';

function makeOccurrence(
  title: string,
  firstDate: string,
  more: Partial<CalendarOccurrence> = {},
): CalendarOccurrence {
  return {
    id: title,
    recurrenceId: null,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    title,
    language: 'en',
    allDay: false,
    localStart: `${firstDate}T10:00`,
    localEnd: `${firstDate}T12:30`,
    firstDate,
    lastDate: firstDate,
    eventStatus: 'scheduled',
    category: 'workshop',
    online: false,
    locality: 'Porto',
    ...more,
  };
}

const fair = makeOccurrence('Fair', '2024-09-12', {
  allDay: true,
  localStart: '2024-09-12',
  localEnd: '2024-09-17',
  lastDate: '2024-09-17',
  category: 'fair',
});
const september = [
  fair,
  makeOccurrence('Welding', '2024-09-17'),
  makeOccurrence('Robots', '2024-09-17', { eventStatus: 'cancelled' }),
  makeOccurrence('Sensors', '2024-09-17'),
  makeOccurrence('Dinner', '2024-09-17', { localEnd: null }),
  makeOccurrence('Formação', '2024-09-24', { language: 'pt', eventStatus: 'postponed' }),
];

function makeMonth(month: Month, occurrences = september): CalendarMonth {
  return {
    month,
    previous: addMonths(month, -1),
    next: addMonths(month, 1),
    today: '2024-09-17',
    days: daysOfMonth(month).map((date) => ({
      date,
      occurrences: occurrences.filter((one) => one.firstDate <= date && date <= one.lastDate),
    })),
  };
}

async function mountMonth(size: 'small' | 'large', month = makeMonth('2024-09')) {
  const { element } = await mountSuspended(EventCalendar, { props: { month, size } });
  const root = element as HTMLElement;
  const cells = [...root.querySelectorAll('td:not(.day-outside)')];
  const cellOf = (day: number) => cells[day - 1] as HTMLElement;
  return { root, cells, cellOf };
}

function readText(element: Element | null | undefined): string {
  return element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

describe.each(['small', 'large'] as const)('%s', (size) => {
  it('is a table of weeks with a caption and seven named weekdays', async () => {
    const { root, cells } = await mountMonth(size);
    expect(readText(root.querySelector('table > caption'))).toBe('September 2024');
    const headings = [...root.querySelectorAll('thead th[scope=col]')];
    expect(headings.map(readText)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(headings[0]?.querySelector('abbr')?.title).toBe('Monday');
    const rows = [...root.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.children.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(cells).toHaveLength(30);
  });

  it('marks today once', async () => {
    const { root, cellOf } = await mountMonth(size);
    expect(root.querySelectorAll('[aria-current=date]')).toHaveLength(1);
    expect(cellOf(17).querySelector('[aria-current=date]')).not.toBeNull();
    const other = await mountMonth(size, makeMonth('2024-10'));
    expect(other.root.querySelector('[aria-current=date]')).toBeNull();
  });

  it('leads to the months beside it, as far as the calendar goes', async () => {
    const { root } = await mountMonth(size);
    const previous = root.querySelector('a[rel=prev]');
    expect(previous?.getAttribute('href')).toBe('/events/2024/08');
    expect(readText(previous)).toContain('Previous month: August 2024');
    expect(root.querySelector('a[rel=next]')?.getAttribute('href')).toBe('/events/2024/10');
    const first = await mountMonth(size, makeMonth('1900-01', []));
    expect(first.root.querySelector('a[rel=prev]')).toBeNull();
    const last = await mountMonth(size, makeMonth('2199-12', []));
    expect(last.root.querySelector('a[rel=next]')).toBeNull();
  });

  it('tells search engines not to follow it beyond the months in which anything happens', async () => {
    const bounds = { firstMonth: '2024-09', lastMonth: '2024-10', horizon: '2029-09-14' };
    const { element } = await mountSuspended(EventCalendar, {
      props: { month: makeMonth('2024-09'), size, bounds },
    });
    const relOf = (name: string) => element.querySelector(`a[rel~=${name}]`)?.getAttribute('rel');
    expect([relOf('prev'), relOf('next')]).toEqual(['prev nofollow', 'next']);
  });

  it('gives each button details of its own, and each element an id of its own', async () => {
    const { root } = await mountMonth(size);
    const buttons = [...root.querySelectorAll('td button')];
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      const details = root.querySelector(`[id="${button.getAttribute('popovertarget')}"]`);
      expect(details?.hasAttribute('popover')).toBe(true);
      const label = root.querySelector(`[id="${details?.getAttribute('aria-labelledby')}"]`);
      expect(readText(label)).toMatch(/\d{4}$/);
    }
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries no style attribute, which the site’s security policy would refuse', async () => {
    const { root } = await mountMonth(size);
    expect(root.querySelectorAll('[style]')).toHaveLength(0);
  });
});

describe('small', () => {
  it('makes a day with events one button that says its date and counts them', async () => {
    const { cellOf, root } = await mountMonth('small');
    expect(cellOf(17).querySelectorAll('a, button')).toHaveLength(1);
    expect(cellOf(17).querySelector('button')?.getAttribute('aria-label')).toBe(
      'Tuesday, 17 September 2024, 5 events',
    );
    expect(cellOf(24).querySelector('button')?.getAttribute('aria-label')).toBe(
      'Tuesday, 24 September 2024, 1 event',
    );
    expect(cellOf(1).querySelector('button')).toBeNull();
    // The fair's six days, and the 24th.
    expect(root.querySelectorAll('td button')).toHaveLength(7);
  });

  it('tells a day’s events with their times, statuses and languages, and leads to the day', async () => {
    const { root } = await mountMonth('small');
    const details = root.querySelector('[id="small-2024-09-17"]');
    const items = [...(details?.querySelectorAll('li') ?? [])].map(readText);
    expect(items).toHaveLength(5);
    expect(items[0]).toMatch(/^Fair 12\s?–\s?17 September 2024 Porto$/u);
    expect(items.slice(1)).toEqual([
      'Welding 10:00–12:30 Porto',
      'Cancelled Robots 10:00–12:30 Porto',
      'Sensors 10:00–12:30 Porto',
      'Dinner 10:00 Porto',
    ]);
    const links = [...(details?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'));
    expect(links).toContain('/event/welding');
    expect(links.at(-1)).toBe('/events/2024/09/17');

    const other = root.querySelector('[id="small-2024-09-24"] li');
    expect(readText(other)).toMatch(/^Postponed Formação in Portuguese ?10:00–12:30 Porto$/u);
    expect(other?.querySelector('a')?.lang).toBe('pt');
  });

  it('leads from its caption to the page of the month', async () => {
    const { root } = await mountMonth('small');
    expect(root.querySelector('caption a')?.getAttribute('href')).toBe('/events/2024/09');
  });
});

describe('large', () => {
  it('shows three events of a day at most, and opens the others', async () => {
    const { cellOf, root } = await mountMonth('large');
    expect(cellOf(17).querySelectorAll('li')).toHaveLength(3);
    const more = cellOf(17).querySelector('button');
    expect(readText(more)).toBe('+2 more');
    expect(more?.getAttribute('aria-label')).toBe('+2 more on Tuesday, 17 September 2024');
    expect(root.querySelectorAll('[popover]')).toHaveLength(1);
    expect(root.querySelectorAll('[popover] li')).toHaveLength(5);
  });

  it('names an event of several days on each of them, and links it once a week', async () => {
    const { cellOf, root } = await mountMonth('large');
    for (const [index, day] of [12, 13, 14, 15, 16, 17].entries()) {
      expect(readText(cellOf(day).querySelector('li'))).toBe(`Fair day ${index + 1} of 6`);
    }
    const links = [...root.querySelectorAll('td a[href="/event/fair"]')];
    expect(links.map((link) => link.closest('td'))).toEqual([cellOf(12), cellOf(16)]);
    expect(cellOf(12).querySelector('li')?.classList).toContain('line-span-4');
    expect(cellOf(12).querySelector('li')?.classList).toContain('line-goes-on');
    expect(cellOf(16).querySelector('li')?.classList).toContain('line-from-before');
  });

  it('says in words what is cancelled or postponed, and which language a title is in', async () => {
    const { cellOf } = await mountMonth('large');
    expect(readText(cellOf(17))).toContain('10:00–12:30 Cancelled Robots');
    expect(readText(cellOf(24))).toContain('Postponed Formação in Portuguese');
    expect(cellOf(24).querySelector('li a')?.getAttribute('lang')).toBe('pt');
  });

  it('leads to the pages of the days with events, and of those alone', async () => {
    const { cellOf } = await mountMonth('large');
    const link = cellOf(24).querySelector('a.day-number');
    expect(link?.getAttribute('href')).toBe('/events/2024/09/24');
    expect(link?.getAttribute('aria-label')).toBe('Tuesday, 24 September 2024');
    expect(cellOf(1).querySelector('a')).toBeNull();
  });

  it('tells its module the month, its days, what is said of it, and the years beside it', async () => {
    const { root, cells } = await mountMonth('large');
    expect(root.dataset).toMatchObject({
      month: '2024-09',
      announcement: 'September 2024: 6 events',
      previousYear: '/events/2023/09',
      nextYear: '/events/2025/09',
    });
    expect(cells.map((cell) => (cell as HTMLElement).dataset.date)).toEqual(daysOfMonth('2024-09'));
    const first = await mountMonth('large', makeMonth('1900-01', []));
    expect(first.root.dataset.announcement).toBe('January 1900: No events');
    expect(first.root.dataset.previousYear).toBeUndefined();
    const small = await mountMonth('small');
    expect(small.root.dataset.month).toBeUndefined();
  });

  it('leads back to the current month from any other', async () => {
    const other = await mountMonth('large', makeMonth('2024-10'));
    const current = other.root.querySelector('nav a:not([rel])');
    expect(current?.getAttribute('href')).toBe('/events/2024/09');
    const { root } = await mountMonth('large');
    expect(root.querySelector('nav a:not([rel])')).toBeNull();
  });
});
