import { type APIRequestContext, expect, test } from '@playwright/test';
import { cmsUrl } from './editor';
import { Desk } from './desk';
import { findWordsMarkedAsEnglish } from './languages-of-words';

const note = 'Este texto só está disponível em inglês.';

async function findDocuments(request: APIRequestContext) {
  const query = `{
    associationBySlug(slug: "produtech", locale: "pt") { documentId }
    axisBySlug(slug: "business-base", locale: "pt") { documentId }
    eventBySlug(slug: "amb-2024-stuttgart", locale: "pt") { documentId }
  }`;
  const answer = await request.post(`${cmsUrl}/graphql`, { data: { query } });
  const { associationBySlug, axisBySlug, eventBySlug } = (await answer.json()).data;
  return [
    ['api::association.association', associationBySlug.documentId],
    ['api::axis.axis', axisBySlug.documentId],
    ['api::event.event', eventBySlug.documentId],
  ] as const;
}

/** Each page with the words of its English text, and where that has its home; null: the page is a home itself. */
const pages: [path: string, words: string, home: string | null][] = [
  ['/pt', 'manufacturing technology', null],
  ['/pt/about', 'Production Technologies Cluster', '/about'],
  ['/pt/association', 'Portuguese', '/association'],
  ['/pt/axes/business-base', 'business base', '/axes/business-base'],
  ['/pt/event/amb-2024-stuttgart', 'International Exhibition', '/event/amb-2024-stuttgart'],
];

test('what has no translation is shown in the other language, with a note, and has its home there', async ({
  page,
  request,
}) => {
  const documents = await findDocuments(request);
  const desks = await Promise.all(documents.map(([type]) => Desk.open(request, type)));
  const inPortuguese = async (action: 'unpublish' | 'republish') => {
    for (const [index, [, documentId]] of documents.entries()) {
      await desks[index]?.[action](documentId, 'pt');
    }
  };
  await inPortuguese('unpublish');
  try {
    for (const [path, words, home] of pages) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('lang', 'pt-PT');
        await expect(page.getByText(note).first()).toBeVisible();
        await expect(
          page.locator('main [lang=en]').filter({ hasText: words }).first(),
        ).toBeVisible();
        expect(await findWordsMarkedAsEnglish(page)).toEqual([]);
        const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
        expect(new URL(canonical ?? '').pathname).toBe(home ?? path);
        await expect(page.locator('link[hreflang=pt]')).toHaveCount(home === null ? 1 : 0);
      });
    }
    await test.step('the step that is this page has its language, too', async () => {
      await page.goto('/pt/event/amb-2024-stuttgart');
      await expect(page.locator('.breadcrumb [aria-current=page]')).toHaveAttribute('lang', 'en');
    });
    await test.step('lists mark what they lack, each by itself', async () => {
      await page.goto('/pt/axes');
      await expect(
        page.locator('main [lang=en]').filter({ hasText: 'business base' }),
      ).not.toHaveCount(0);
      await page.goto('/pt/events/2024/09');
      await expect(
        page.locator('main a[lang=en]').filter({ hasText: 'AMB 2024' }).first(),
      ).toBeVisible();
    });
  } finally {
    await inPortuguese('republish');
  }
  await page.goto('/pt/about');
  await expect(page.getByText(note)).toHaveCount(0);
});
