import { expect, test } from '@playwright/test';
import { type Template, templates, templatesInOtherStates } from '../../../scripts/templates.ts';
import {
  bringAxe,
  findFocusFaults,
  findOverflow,
  findSmallTargets,
  findTextCutBySpacing,
  findViolations,
} from './accessibility';

/** States of templates that have parts of their own. */
const states = new Set([
  'events-filtered',
  'search-empty',
  'quick-start',
  'open-data',
  'forgotten-password-sent',
]);
// The explorer is a program of its own: explorer.spec.ts.
const examined: Omit<Template, 'file'>[] = [
  ...templates.filter(({ isProgram }) => !isProgram),
  ...templatesInOtherStates.filter(({ name }) => states.has(name)),
];
const pages = examined.flatMap(({ paths, status = 200 }) =>
  Object.entries(paths).map(([language, path]) => ({ path, language, status })),
);

/** 320 pixels are also what a window of 1280 has at 400 %: WCAG 1.4.10. */
const widths = [1440, 768, 320];

// A trace would take longer than the tests: what they complain about names the element.
test.use({ trace: 'off' });

for (const { path, language, status } of pages) {
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
    expect((await page.goto(path))?.status()).toBe(status);
    if (isMonth) await expect(page.getByRole('grid')).toBeVisible();
    await bringAxe(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // What Tab stops at depends on the template: one language, and the widths that differ most, show it.
      const hasTabWalk = width !== 768 && language === 'en';
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
    // An answer that is no success stands on the console, too.
    expect(failed).toEqual(
      status === 200 ? [] : [expect.stringMatching(/^404 /u), expect.stringContaining('404')],
    );
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

test('the least size of a target is measured to half a pixel', async ({ page }) => {
  for (const top of [100, 100.4, 100.8]) {
    const show = (height: number) =>
      page.setContent(
        `<a href="/" style="position: absolute; top: ${top}px; width: 60px; height: ${height}px">to</a>`,
      );
    for (const height of [42.55, 43.2]) {
      await show(height);
      expect(await findSmallTargets(page), `${height} px`).toHaveLength(1);
    }
    await show(44);
    expect(await findSmallTargets(page)).toEqual([]);
  }
});

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
