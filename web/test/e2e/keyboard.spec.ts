import { expect, type Locator, type Page, test } from '@playwright/test';
import { bringAxe, findSmallTargets, findViolations } from './accessibility';

// What the browser alone can do; the keys of the calendar's module are tested with it.
test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

/** Presses Tab until `target` has the focus: no mouse, and nothing skipped. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}.`);
}

test('the first stop skips to the content', async ({ page }) => {
  await page.goto('/about');
  await page.keyboard.press('Tab');
  const skipLink = page.getByRole('link', { name: 'Skip to content' });
  await expect(skipLink).toBeFocused();
  await expect(skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const first = page.getByRole('main').getByRole('link').first();
  await expect(first).toBeFocused();
});

test('the menu, the path to the page and the language lead on', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Axes' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/axes');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: /^Axis 1/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/axes/business-base');
  await tabTo(page, page.getByRole('link', { name: 'Português' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pt/axes/base-empresarial');
  const path = page.getByRole('navigation', { name: 'Está aqui' });
  await tabTo(page, path.getByRole('link', { name: 'Eixos estratégicos' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pt/axes');
});

test('a day of the small calendar opens, is read, closes, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/events/2024/09/10');
  const day = page.getByRole('button', { name: /^Tuesday, 10 September 2024/ });
  await tabTo(page, day);
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Tuesday, 10 September 2024' });
  await expect(details).toBeVisible();
  await expect(details.getByText('Tuesday, 10 September 2024')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(details.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(day).toBeFocused();

  await page.keyboard.press('Space');
  await tabTo(page, details.getByRole('link', { name: /^AMB 2024/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/event/amb-2024-stuttgart');
});

test('a month without its module leads to other months, to days and to events', async ({
  page,
}) => {
  await page.goto('/events/2024/08');
  await tabTo(page, page.getByRole('link', { name: /September 2024/ }).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/events/2024/09');
  await tabTo(page, page.getByRole('link', { name: 'Tuesday, 10 September 2024' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/events/2024/09/10');
  await page.goBack();
  await tabTo(page, page.getByRole('link', { name: /^AMB 2024/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/event/amb-2024-stuttgart');
});

test('events are filtered, and a filter is taken away', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/events');
  const filters = page.getByRole('search', { name: 'Filter the events' });
  await tabTo(page, filters.getByRole('searchbox'));
  await page.keyboard.type('workshop');
  await tabTo(page, filters.locator('summary'));
  await page.keyboard.press('Space');
  await tabTo(page, filters.getByLabel('Kind'));
  await page.keyboard.type('Work');
  await expect(filters.getByLabel('Kind')).toHaveValue('workshop');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(filters.getByRole('button', { name: 'Show events' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/events?category=workshop&q=workshop');
  await tabTo(page, page.getByRole('link', { name: 'Remove the filter “Workshop”', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/events?q=workshop');
});

test('the search is asked and answers', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('banner').getByRole('searchbox'));
  await page.keyboard.type('innovation');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=innovation');
  await tabTo(page, page.getByRole('navigation', { name: 'Kinds of result' }).getByText(/^Axes/));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=innovation&type=axis');
  const result = page.locator('.search-result-title a').first();
  const address = await result.getAttribute('href');
  await tabTo(page, result);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? '');
});

test('an event is put into a calendar', async ({ page }) => {
  await page.goto('/event/amb-2024-stuttgart');
  await tabTo(page, page.locator('.add-to-calendar summary'));
  await page.keyboard.press('Enter');
  const file = page.getByRole('main').locator('.add-to-calendar').getByRole('link').first();
  await page.keyboard.press('Tab');
  await expect(file).toBeFocused();
  expect(await findSmallTargets(page)).toEqual([]);
});

test.describe('what opens', () => {
  // For axe; the page has no scripts.
  test.use({ javaScriptEnabled: true });

  test('is accessible: the details of a day', async ({ page }) => {
    await page.goto('/events/2024/09/10');
    await page.getByRole('button', { name: /^Tuesday, 10 September 2024/ }).press('Enter');
    const open = '[popover]:popover-open';
    await expect(page.locator(open)).toBeVisible();
    expect(await findSmallTargets(page, open)).toEqual([]);
    await bringAxe(page);
    expect(await findViolations(page, 'light')).toEqual([]);
    expect(await findViolations(page, 'dark')).toEqual([]);
  });
});
