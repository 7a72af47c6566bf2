import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the box in the header finds what is meant, whatever its ending, and marks it', async ({
  page,
}) => {
  await page.goto('/pt/about');
  await page.getByRole('search').getByRole('searchbox').fill('competitivo');
  await page.getByRole('search').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL('/pt/search?q=competitivo');
  await expect(page).toHaveTitle(/^Pesquisa: «competitivo»/);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('competitivo');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const marked = await page.locator('.search-result mark').allTextContents();
  expect(marked.map((word) => word.toLowerCase())).toContain('competitividade');
});

test('kinds narrow what is found, and the language may change', async ({ page }) => {
  await page.goto('/search?q=production');
  const events = page.getByRole('navigation', { name: 'Kinds of result' }).getByText(/^Events/);
  const count = Number(/\d+/.exec((await events.textContent()) ?? '')?.[0]);
  await events.click();
  await expect(page).toHaveURL('/search?q=production&type=event');
  await expect(
    page.getByRole('heading', { level: 2, name: `${count} results for “production”` }),
  ).toBeVisible();
  const kinds = await page.locator('.search-result-kind').allTextContents();
  expect(new Set(kinds)).toEqual(new Set(['Event']));
  await page.getByRole('link', { name: 'Português' }).first().click();
  await expect(page).toHaveURL('/pt/search?q=production&type=event');
});

test('results go on, each once', async ({ page }) => {
  await page.goto('/search?q=produtech&type=event');
  const addresses: (string | null)[] = [];
  for (;;) {
    for (const link of await page.locator('.search-result-title a').all()) {
      addresses.push(await link.getAttribute('href'));
    }
    const further = page.getByRole('link', { name: 'Further results' });
    if ((await further.count()) === 0) break;
    await further.click();
  }
  expect(addresses.length).toBeGreaterThan(20);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('the site’s own pages are a group of their own', async ({ page }) => {
  await page.goto('/search?q=cookie');
  await page.getByRole('link', { name: /^About this site/ }).click();
  await expect(page).toHaveURL('/search?q=cookie&type=page');
  await expect(page.locator('.search-result mark').first()).toHaveText(/^cookies?$/i);
  await page.getByRole('link', { name: 'Privacy' }).first().click();
  await expect(page).toHaveURL('/privacy');
});

test('without words, or without a result, it leads on', async ({ page }) => {
  await page.goto('/search');
  await expect(page.getByRole('heading', { name: 'Or look around' })).toBeVisible();
  await page.goto('/search?q=xyzzyplugh+robots');
  await expect(page.getByText('Left out: “xyzzyplugh”.')).toBeVisible();
  await page.goto('/search?q=xyzzyplugh+cookies');
  await expect(page.getByText('Left out: “xyzzyplugh”.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Privacy' })).toBeVisible();
  await page.goto('/pt/search?q=xyzzyplugh');
  await expect(
    page.getByRole('heading', { name: 'Nada encontrado para «xyzzyplugh»' }),
  ).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Eventos', exact: true }).click();
  await expect(page).toHaveURL('/pt/events');
});

test('whatever is asked is answered, and is never taken for HTML or for an operator', async ({
  page,
}) => {
  for (const asked of [
    '"><script>alert(1)</script><img src=x onerror=alert(1)>',
    'NEAR("a" "b", 3) OR title:* & ! | <-> \'',
    '%00 \u0000 \uFFFD ; drop table search_documents; --',
    '🤖🤖 ؟ 中文',
    'fair '.repeat(2000),
  ]) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(asked)}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
    await expect(page.locator('main script, main img, script[src]')).toHaveCount(0);
  }
  await expect(page.getByText('Only the first 200 characters were looked for.')).toBeVisible();
  expect((await page.goto('/search?q=%FF%FE'))?.status()).toBe(200);
});

test('on a phone the header leads to the box', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search');
  await page.getByRole('searchbox').fill('robots');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search?q=robots');
});

test('on a tablet the header has the box, with room around it', async ({ page }) => {
  for (const path of ['/', '/pt']) {
    await page.goto(path);
    const header = page.getByRole('banner');
    for (const width of [768, 1024, 1279]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(header.getByRole('searchbox')).toBeVisible();
      const gaps = await header.evaluate((element) => {
        const parts = ['.site-name', '.site-search', '.account-box', '.language-switch'];
        const boxes = parts.map((part) => element.querySelector(part)?.getBoundingClientRect());
        return boxes.slice(1).map((box, index) => (box?.left ?? 0) - (boxes[index]?.right ?? 0));
      });
      expect([path, width, Math.min(...gaps) >= 16 ? 'room' : gaps]).toEqual([path, width, 'room']);
    }
  }
  await page.getByRole('searchbox').fill('robôs');
  await page.getByRole('button', { name: 'Pesquisar' }).click();
  await expect(page).toHaveURL(/\/pt\/search\?q=rob/);
});
