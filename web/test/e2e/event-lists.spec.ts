import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a form narrows the list, its address says how, and each filter is taken away alone', async ({
  page,
}) => {
  await page.goto('/events');
  await page.getByLabel('Kind').selectOption('Workshop');
  await page.getByLabel('Words in title or summary').fill('  workshop ');
  await page.getByRole('button', { name: 'Show events' }).click();
  await expect(page).toHaveURL('/events?category=workshop&q=workshop');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/events$/);

  const kinds = await page.locator('.event-row-category').allTextContents();
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds.map((kind) => kind.trim()))).toEqual(new Set(['Workshop']));
  await expect(page.getByLabel('Kind')).toHaveValue('workshop');

  await page.getByRole('link', { name: 'Remove the filter “Workshop”' }).click();
  await expect(page).toHaveURL('/events?q=workshop');
  await expect(page.getByLabel('Words in title or summary')).toHaveValue('workshop');
});

test('filters stay in the other language, with the axis under its own name there', async ({
  page,
}) => {
  await page.goto('/events?axis=business-base&format=onsite');
  await page.getByRole('link', { name: 'Português' }).first().click();
  await expect(page).toHaveURL('/pt/events?axis=business-base&format=onsite');
  await expect(page.getByLabel('Eixo estratégico')).toHaveValue('base-empresarial');
  await expect(page.getByRole('link', { name: 'Remover o filtro «Presencial»' })).toBeVisible();
});

test('a list without events says so, and leads out', async ({ page }) => {
  await page.goto('/events?category=fair&status=cancelled&q=nothing+of+the+kind');
  await expect(page.getByRole('main')).toContainText('No event matches these filters');
  await page.getByRole('link', { name: 'Remove all filters' }).click();
  await expect(page).toHaveURL('/events');
});

test('past events come newest first, page by page, each once', async ({ page }) => {
  await page.goto('/events');
  await page.getByRole('link', { name: 'Past', exact: true }).click();
  await expect(page).toHaveURL('/events/past');
  const starts: string[] = [];
  const addresses: (string | null)[] = [];
  for (;;) {
    starts.push(
      ...(await page
        .locator('.event-row time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))),
    );
    for (const link of await page.locator('.event-row .event-link-title').all()) {
      addresses.push(await link.getAttribute('href'));
    }
    const further = page.getByRole('link', { name: 'Earlier events' });
    if ((await further.count()) === 0) break;
    await further.click();
  }
  const days = starts.map((start) => start.slice(0, 10));
  expect(days).toEqual(days.toSorted().toReversed());
  expect(days[0]?.localeCompare(new Date().toISOString().slice(0, 10))).toBe(-1);
  expect(addresses).toContain('/event/amb-2024-stuttgart');
  expect(new Set(addresses).size).toBe(addresses.length);
});
