import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a month names its events, and leads to the months beside it', async ({ page }) => {
  await page.goto('/events/2024/09');
  const month = page.getByRole('table').first();
  await expect(month).toContainText('AMB 2024');
  await page
    .getByRole('link', { name: /october 2024/i })
    .first()
    .click();
  await expect(page).toHaveURL('/events/2024/10');
  await expect(page.getByRole('table').first()).toContainText('EuroBLECH 2024');
  await page
    .getByRole('link', { name: /september 2024/i })
    .first()
    .click();
  await expect(page).toHaveURL('/events/2024/09');
});

test('a day of the small calendar opens its events and its page', async ({ page }) => {
  await page.goto('/about');
  const day = page.getByRole('table').first().getByRole('button').first();
  await expect(day).toHaveAccessibleName(/\d{1,2} \p{L}+ \d{4}, (one|\d+) events?$/u);
  await day.click();
  const details = page.locator('[popover]:popover-open');
  await expect(details).toBeVisible();
  await details.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/events\/\d{4}\/\d{2}\/\d{2}$/);
});

test('a multi-day event stands on each of its days and on no other', async ({ page }) => {
  for (const day of ['10', '12', '14']) {
    await page.goto(`/events/2024/09/${day}`);
    await expect(page.getByRole('main')).toContainText('AMB 2024');
  }
  await page.goto('/events/2024/09/15');
  await expect(page.getByRole('main')).toContainText('No events on this day');
});

test('a cancelled event says so in words', async ({ page }) => {
  await page.goto('/event/study-visit-to-an-automated-factory');
  await expect(page.getByRole('main')).toContainText('Cancelled');
});

test('addresses outside the calendar are told apart from those that only need a zero', async ({
  request,
}) => {
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  expect(await status('/events/1899/12')).toBe(404);
  expect(await status('/events/2200/01')).toBe(404);
  expect(await status('/events/2024/13')).toBe(404);
  expect(await status('/events/2023/02/29')).toBe(404);
  expect(await status('/events/2024/9')).toBe(301);
  expect(await status('/event/no-such-event')).toBe(404);
});
