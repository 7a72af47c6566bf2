import { expect, type Page, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { templates, templatesInOtherStates } from '../../../scripts/templates.ts';

// A trace of forty pages takes longer than the pages.
test.use({ trace: 'off' });

// The rules of the standard; taste is the formatter's affair.
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

async function listFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ message, selector }) => `${message} (${selector ?? 'the page'})`),
  );
}

/** Keeps what a page says on the console, and what it asks of other hosts. */
function watch(page: Page, site: string): string[] {
  const noted: string[] = [];
  page.on('console', (message) => noted.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noted.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site) noted.push(`asked for ${request.url()}`);
  });
  return noted;
}

for (const language of ['en', 'pt'] as const) {
  test(`every template is valid HTML, silent, and of this host alone (${language})`, async ({
    page,
    baseURL,
  }) => {
    for (const { paths, status = 200, isProgram } of [...templates, ...templatesInOtherStates]) {
      const address = paths[language];
      await test.step(address, async () => {
        const noted = watch(page, baseURL ?? '');
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(status);
        const html = (await answer?.text()) ?? '';
        expect.soft(await listFaults(html)).toEqual([]);
        expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html[^>]* lang="${language}-`, 'iu'));
        // What a program asks for later on is not to be taken for what the next page does.
        if (isProgram) await page.goto('about:blank');
        // What the explorer is for is to ask the API.
        const unexpected = noted.filter(
          (what) => !isProgram || !/^asked for .*\/graphql$/u.test(what),
        );
        // The browser itself notes an answer that is no success.
        expect.soft(unexpected).toEqual(status === 200 ? [] : [expect.stringContaining('404')]);
        page.removeAllListeners();
      });
    }
  });
}

test('the validator finds what is wrong', async () => {
  expect(
    await listFaults('<!DOCTYPE html><html lang="en"><p><div id="a"></div></p></html>'),
  ).not.toEqual([]);
});
