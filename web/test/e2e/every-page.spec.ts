import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

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
  '/search',
  '/search?q=innovation',
  '/privacy',
  '/accessibility',
];
const paths = englishPaths.flatMap((path) => [
  path,
  `/pt${path === '/' ? '' : path.replace('business-base', 'base-empresarial').replace('amb-2024-stuttgart', 'amb-2024-estugarda')}`,
]);

for (const path of paths) {
  test(`${path} is sound: own host only, no scripts but a month’s module, no overflow, accessible`, async ({
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

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    expect(foreign).toEqual([]);
    expect(failed).toEqual([]);
    const scripts = page.locator('script:not([type="application/ld+json"])');
    const isMonth = /\/events\/\d{4}\/\d{2}$/u.test(path);
    expect(await scripts.evaluateAll((all) => all.map((one) => one.getAttribute('src')))).toEqual(
      isMonth ? [expect.stringMatching(/^\/_nuxt\/calendar\.[\w-]+\.js$/u)] : [],
    );
    expect(await page.locator('h1').count()).toBe(1);
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
