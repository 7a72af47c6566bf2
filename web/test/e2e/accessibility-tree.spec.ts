import { expect, test } from '@playwright/test';

/*
 * What a screen reader is told of each template, and in which order. The snapshots are of the first content, on the day
 * at which the clock of the tests stands (playwright.config.ts): so these tests run before all that change the content.
 * They are renewed by `pnpm --filter web test:e2e accessibility-tree --update-snapshots`, and then read.
 */
test.use({ javaScriptEnabled: false, trace: 'off', viewport: { width: 1440, height: 900 } });

const templates = {
  home: { en: '/', pt: '/pt' },
  about: { en: '/about', pt: '/pt/about' },
  association: { en: '/association', pt: '/pt/association' },
  axes: { en: '/axes', pt: '/pt/axes' },
  axis: { en: '/axes/business-base', pt: '/pt/axes/base-empresarial' },
  outcomes: { en: '/outcomes', pt: '/pt/outcomes' },
  events: { en: '/events', pt: '/pt/events' },
  month: { en: '/events/2024/09', pt: '/pt/events/2024/09' },
  day: { en: '/events/2024/09/10', pt: '/pt/events/2024/09/10' },
  event: { en: '/event/amb-2024-stuttgart', pt: '/pt/event/amb-2024-estugarda' },
  search: { en: '/search?q=innovation', pt: '/pt/search?q=inovacao' },
  text: { en: '/privacy', pt: '/pt/privacy' },
  handbook: { en: '/developers/languages', pt: '/pt/developers/languages' },
  login: { en: '/login', pt: '/pt/login' },
  error: { en: '/no-such-page', pt: '/pt/no-such-page' },
};

for (const [template, paths] of Object.entries(templates)) {
  for (const [language, path] of Object.entries(paths)) {
    test(`${template} is read in order: ${language}`, async ({ page }) => {
      await page.goto(path);
      const tree = await page.locator('body').ariaSnapshot();
      // The addresses of the feeds and of the API are written out, with the ports of this run.
      const host = /localhost(?::|%3A)\d+/gu;
      // Where the next page of a list begins names an entry, differently in each database.
      const lasting = tree
        .replaceAll(host, 'site.example')
        .replaceAll(/after=[\w%-]+/gu, 'after=cursor');
      expect(lasting).toMatchSnapshot(`${template}-${language}.yml`);
    });
  }
}
