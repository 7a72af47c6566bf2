import { expect, type Page, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

// A trace of forty pages takes longer than the pages.
test.use({ trace: 'off' });

/** One page of each template, and where it stands in Portuguese if its path differs. */
const templates: readonly { path: string; portuguese?: string; status?: number }[] = [
  { path: '/' },
  { path: '/about' },
  { path: '/association' },
  { path: '/axes' },
  { path: '/axes/business-base', portuguese: '/axes/base-empresarial' },
  { path: '/outcomes' },
  { path: '/events' },
  { path: '/events?category=fair&q=e' },
  { path: '/events?q=nothing+of+the+kind' },
  { path: '/events/past' },
  { path: '/events/2024/09' },
  { path: '/events/2024/09/10' },
  { path: '/events/2024/09/15' },
  { path: '/event/amb-2024-stuttgart', portuguese: '/event/amb-2024-estugarda' },
  // Published in Portuguese alone.
  { path: '/event/sessao-de-esclarecimento-sobre-apoios-a-qualificacao' },
  { path: '/embed?category=fair&axis=&language=pt&theme=dark' },
  { path: '/embed/2024/09?category=fair' },
  { path: '/search' },
  { path: '/search?q=innovation' },
  { path: '/search?q=xyzzyplugh' },
  { path: '/developers' },
  { path: '/developers/quick-start' },
  { path: '/developers/changelog' },
  { path: '/privacy' },
  { path: '/accessibility' },
  { path: '/login' },
  { path: '/forgot-password' },
  { path: '/forgot-password?sent' },
  { path: '/no-such-page', status: 404 },
];

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
    for (const { path, portuguese = path, status = 200 } of templates) {
      const address = language === 'en' ? path : `/pt${portuguese === '/' ? '' : portuguese}`;
      await test.step(address, async () => {
        const noted = watch(page, baseURL ?? '');
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(status);
        const html = (await answer?.text()) ?? '';
        expect.soft(await listFaults(html)).toEqual([]);
        expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html[^>]* lang="${language}-`, 'iu'));
        // The browser itself notes an answer that is no success.
        expect.soft(noted).toEqual(status === 200 ? [] : [expect.stringContaining('404')]);
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
