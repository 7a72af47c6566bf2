import { expect, test } from '@playwright/test';
import {
  bringAxe,
  findFocusFaults,
  findOverflow,
  findSmallTargets,
  findTextCutBySpacing,
  findViolations,
} from './accessibility';

const englishPaths = [
  '/',
  '/about',
  '/association',
  '/axes',
  '/axes/business-base',
  '/outcomes',
  '/events',
  '/events?category=fair&q=e',
  '/events/past',
  '/events/2024/09',
  '/events/2024/09/10',
  '/event/amb-2024-stuttgart',
  '/embed',
  '/embed/2024/09',
  '/search',
  '/search?q=innovation',
  '/developers/quick-start',
  '/developers/open-data',
  '/developers/changelog',
  '/privacy',
  '/accessibility',
  '/login',
  '/forgot-password',
  '/forgot-password?sent',
];
const paths = englishPaths.flatMap((path) => [
  path,
  `/pt${path === '/' ? '' : path.replace('business-base', 'base-empresarial').replace('amb-2024-stuttgart', 'amb-2024-estugarda')}`,
]);

/** 320 pixels are also what a window of 1280 has at 400 %: WCAG 1.4.10. */
const widths = [1440, 768, 320];

// A trace would take longer than the tests: what they complain about names the element.
test.use({ trace: 'off' });

for (const path of paths) {
  test(`${path} is sound: own host only, no scripts but a month’s module, accessible at each width, light and dark`, async ({
    page,
  }) => {
    const foreign: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(test.info().project.use.baseURL ?? ''))
        foreign.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') failed.push(message.text());
    });
    const isMonth = /\/events\/\d{4}\/\d{2}$/u.test(path);

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    if (isMonth) await expect(page.getByRole('grid')).toBeVisible();
    await bringAxe(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // What Tab stops at depends on the template: one language, and the widths that differ most, show it.
      const hasTabWalk = width !== 768 && englishPaths.includes(path);
      const complaints = {
        overflow: await findOverflow(page),
        light: await findViolations(page, 'light'),
        dark: await findViolations(page, 'dark', 'colours'),
        targets: await findSmallTargets(page),
        focus: hasTabWalk ? await findFocusFaults(page) : [],
      };
      expect(complaints, `${width} px wide`).toEqual({
        overflow: [],
        light: [],
        dark: [],
        targets: [],
        focus: [],
      });
    }
    // Where room is least, it lacks first.
    expect(await findTextCutBySpacing(page)).toEqual([]);
    expect(await findOverflow(page), 'with wide spacing').toEqual([]);

    expect(foreign).toEqual([]);
    expect(failed).toEqual([]);
    const scripts = page.locator(
      'script:not([type="application/ld+json"], [type="speculationrules"])',
    );
    expect(await scripts.evaluateAll((all) => all.map((one) => one.getAttribute('src')))).toEqual(
      isMonth ? [expect.stringMatching(/^\/_nuxt\/calendar\.[\w-]+\.js$/u)] : [],
    );
    expect(await page.locator('h1').count()).toBe(1);
    // Only a month that turns in place has anything to announce.
    const liveRegions = page.locator(
      '[aria-live], [role=status], [role=alert], [role=log], output',
    );
    expect(await liveRegions.allTextContents()).toEqual(isMonth ? [''] : []);
  });
}

test('old addresses lead to the new pages', async ({ request }) => {
  for (const [from, to] of [
    ['/about-us', '/about'],
    ['/about-us/the-association', '/association'],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status()).toBe(301);
    expect(new URL(answer.headers().location ?? '', 'http://site.test').pathname).toBe(to);
  }
});

test('an unknown address says so in its language', async ({ page }) => {
  const english = await page.goto('/no-such-page');
  expect(english?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  const portuguese = await page.goto('/pt/nao-existe');
  expect(portuguese?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', /^pt/);
});
