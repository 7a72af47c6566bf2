import { expect, type Page, test } from '@playwright/test';
import en from '../../i18n/locales/en/event.json' with { type: 'json' };
import enFeed from '../../i18n/locales/en/feed.json' with { type: 'json' };
import enFilter from '../../i18n/locales/en/filter.json' with { type: 'json' };
import enSearch from '../../i18n/locales/en/search.json' with { type: 'json' };
import enSite from '../../i18n/locales/en/site.json' with { type: 'json' };
import pt from '../../i18n/locales/pt/event.json' with { type: 'json' };
import ptFeed from '../../i18n/locales/pt/feed.json' with { type: 'json' };
import ptFilter from '../../i18n/locales/pt/filter.json' with { type: 'json' };
import ptSearch from '../../i18n/locales/pt/search.json' with { type: 'json' };
import ptSite from '../../i18n/locales/pt/site.json' with { type: 'json' };

// What a visitor comes for, by links and forms alone, from the home page on.
test.use({ javaScriptEnabled: false });

const visitors = [
  {
    language: 'en',
    prefix: '',
    words: { ...en, ...enFeed, ...enFilter, ...enSearch, ...enSite },
    mission: 'Mission',
    event: '/event/amb-2024-stuttgart',
    when: /10\s*–\s*14 September 2024|10 September/,
    asked: 'innovation',
    other: { name: 'Português', event: '/pt/event/amb-2024-estugarda' },
  },
  {
    language: 'pt',
    prefix: '/pt',
    words: { ...pt, ...ptFeed, ...ptFilter, ...ptSearch, ...ptSite },
    mission: 'Missão',
    event: '/pt/event/amb-2024-estugarda',
    when: /10\s*–\s*14 de setembro de 2024|10 de setembro/,
    asked: 'competitivo',
    other: { name: 'English', event: '/event/amb-2024-stuttgart' },
  },
];

for (const { language, prefix, words, mission, event, when, asked, other } of visitors) {
  const { site, event: eventWords, filter, feed, search } = words;
  const home = prefix || '/';

  /** Opens a page of the main navigation. */
  async function choose(page: Page, name: string): Promise<void> {
    await page
      .getByRole('navigation', { name: site.navigation })
      .getByRole('link', { name, exact: true })
      .click();
  }

  test.describe(`without JavaScript a visitor (${language})`, () => {
    test.beforeEach(({ page }) => page.goto(home));

    test('reads what the cluster is', async ({ page }) => {
      await choose(page, site.pages.about);
      await expect(page).toHaveURL(`${prefix}/about`);
      await expect(page.getByRole('heading', { name: mission })).toBeVisible();
    });

    test('finds an event of September 2024, opens it, and reads it in the other language', async ({
      page,
    }) => {
      await choose(page, site.pages.events);
      await page.getByRole('link', { name: eventWords.view.past, exact: true }).click();
      const fair = page.getByRole('main').getByRole('link', { name: /^AMB 2024/ });
      while ((await fair.count()) === 0) {
        await page.getByRole('link', { name: eventWords.earlier }).click();
      }
      await fair.first().click();
      await expect(page).toHaveURL(event);
      await expect(page.getByRole('main')).toContainText(when);

      await page.getByText(eventWords.addToCalendar).click();
      const file = page.getByRole('link', { name: eventWords.calendarFile });
      await expect(file).toHaveAttribute('href', `${event}.ics`);

      await page.getByRole('link', { name: other.name }).first().click();
      await expect(page).toHaveURL(other.event);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('AMB 2024');
    });

    test('searches from any page', async ({ page }) => {
      await page.getByRole('searchbox').fill(asked);
      await page.getByRole('button', { name: search.submit }).click();
      await expect(page).toHaveURL(`${prefix}/search?q=${asked}`);
      await page.locator('.search-result-title a').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('narrows the events, and subscribes to those', async ({ page, request }) => {
      await choose(page, site.pages.events);
      await page.getByLabel(filter.category).selectOption(eventWords.category.fair);
      await page.getByRole('button', { name: filter.apply }).click();
      await expect(page).toHaveURL(new RegExp(`^[^?]+${prefix}/events\\?category=fair`, 'u'));
      const kinds = await page.locator('.event-row-category').allTextContents();
      expect(new Set(kinds.map((kind) => kind.trim()))).toEqual(
        new Set([eventWords.category.fair]),
      );

      await expect(page.getByRole('link', { name: feed.calendarApp })).toHaveAttribute(
        'href',
        new RegExp(`^webcal://.+${prefix}/events\\.ics\\?category=fair$`, 'u'),
      );
      const file = page.getByRole('link', { name: feed.file });
      const { pathname, search: query } = new URL((await file.getAttribute('href')) ?? '');
      const calendar = await request.get(pathname + query);
      expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/);
    });

    test('turns the months, and reads one in the other language', async ({ page }) => {
      await choose(page, site.pages.events);
      await page.getByRole('link', { name: eventWords.view.month, exact: true }).click();
      const months = page.getByRole('main').getByRole('navigation').locator('a[rel=next]');
      await months.first().click();
      await expect(page).toHaveURL(new RegExp(`${prefix}/events/\\d{4}/\\d{2}$`, 'u'));
      await page.goto(`${prefix}/events/2024/09`);
      await page.getByRole('link', { name: other.name }).first().click();
      await expect(page).toHaveURL(/\/events\/2024\/09$/);
    });
  });
}

// Each with what its address says besides: whatever a reader had chosen stays.
const switched: readonly (readonly [path: string, portuguese?: string])[] = [
  ['/'],
  ['/about'],
  ['/outcomes?strand=innovation'],
  ['/axes/business-base', '/axes/base-empresarial'],
  ['/events?category=fair&format=onsite'],
  ['/events/past?category=fair'],
  ['/events/2024/09'],
  ['/events/2024/09/10'],
  ['/event/amb-2024-stuttgart', '/event/amb-2024-estugarda'],
  ['/search?q=innovation&type=event'],
  ['/privacy'],
];

test('the language switch leads to the same thing, there and back', async ({ page }) => {
  for (const [path, portuguese = path] of switched) {
    await test.step(path, async () => {
      await page.goto(path);
      await page.getByRole('link', { name: 'Português' }).first().click();
      await expect(page).toHaveURL(`/pt${portuguese === '/' ? '' : portuguese}`);
      await page.getByRole('link', { name: 'English' }).first().click();
      await expect(page).toHaveURL(path);
    });
  }
});
