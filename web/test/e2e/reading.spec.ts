import { expect, test } from '@playwright/test';

const languages = [
  {
    path: '/about',
    lang: 'en',
    heading: 'Production Technologies Cluster',
    parts: [
      'Mission',
      'Axis 1',
      'Axis 4',
      'Innovation',
      'Cooperation',
      'Internationalisation',
      '2015',
      '2023',
    ],
    related: 'The Association',
    switchTo: { link: 'Português', path: '/pt/about' },
  },
  {
    path: '/pt/about',
    lang: 'pt',
    heading: 'Cluster das Tecnologias de Produção',
    parts: [
      'Missão',
      'Eixo 1',
      'Eixo 4',
      'Inovação',
      'Cooperação',
      'Internacionalização',
      '2015',
      '2023',
    ],
    related: 'A Associação',
    switchTo: { link: 'English', path: '/about' },
  },
];

for (const { path, lang, heading, parts, related, switchTo } of languages) {
  test(`About shows every part of the page it replaces (${lang})`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    const main = page.getByRole('main');
    for (const part of parts) await expect(main).toContainText(part);
    await expect(page.getByRole('navigation', { name: /you are here|está aqui/i })).toBeVisible();
    await expect(main.getByRole('link', { name: related }).first()).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test(`the language switch stays on the page (${lang})`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('link', { name: switchTo.link }).first().click();
    await expect(page).toHaveURL(switchTo.path);
  });
}

test('the language switch finds the same axis under its other slug', async ({ page }) => {
  await page.goto('/axes');
  await page.getByRole('main').getByRole('link').filter({ hasText: /base/i }).first().click();
  await expect(page).toHaveURL('/axes/business-base');
  await page.getByRole('link', { name: 'Português' }).first().click();
  await expect(page).toHaveURL('/pt/axes/base-empresarial');
});

test('an event with a Portuguese text only says so on the English site', async ({ page }) => {
  await page.goto('/event/sessao-de-esclarecimento-sobre-apoios-a-qualificacao');
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await expect(page.locator('[lang^="pt"] h1, h1[lang^="pt"]')).toContainText('esclarecimento');
  await expect(page.getByRole('main')).toContainText('Portuguese');
});

for (const path of ['/healthz', '/readyz', '/robots.txt']) {
  test(`${path} answers HEAD as it answers GET`, async ({ request }) => {
    const [head, get] = [await request.head(path), await request.get(path)];
    expect([head.status(), await head.text()]).toEqual([200, '']);
    expect(head.headers()['content-type']).toBe(get.headers()['content-type']);
  });
}
