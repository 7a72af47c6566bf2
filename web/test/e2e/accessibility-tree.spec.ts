import { expect, test } from '@playwright/test';
import { templates } from '../../../scripts/templates.ts';

/*
 * What a screen reader is told of each template, and in which order. The snapshots are of the first content, on the day
 * at which the clock of the tests stands (playwright.config.ts): so these tests run before all that change the content.
 * They are renewed by `pnpm --filter web test:e2e accessibility-tree --update-snapshots`, and then read.
 */
test.use({ javaScriptEnabled: false, trace: 'off', viewport: { width: 1440, height: 900 } });

for (const { name, paths } of templates) {
  for (const [language, path] of Object.entries(paths)) {
    test(`${name} is read in order: ${language}`, async ({ page }) => {
      await page.goto(path);
      const tree = await page.locator('body').ariaSnapshot();
      // The addresses of the feeds and of the API are written out, with the ports of this run.
      const host = /localhost(?::|%3A)\d+/gu;
      // Where the next page of a list begins names an entry, differently in each database.
      const lasting = tree
        .replaceAll(host, 'site.example')
        .replaceAll(/after=[\w%-]+/gu, 'after=cursor')
        // The file that others embed is another with each of its versions.
        .replaceAll(/(?<=\/widget\/)\d+\.\d+\.\d+/gu, 'version')
        .replaceAll(/sha384-[\w+/]+=*/gu, 'sha384-hash');
      expect(lasting).toMatchSnapshot(`${name}-${language}.yml`);
    });
  }
}
