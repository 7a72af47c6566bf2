import { expect, test } from '@playwright/test';
import { bringAxe, findSmallTargets, findViolations } from './accessibility';
import { Desk } from './desk';

test.use({ javaScriptEnabled: false });

const slug = 'robot-hour';
const start = { date: '2031-03-04', time: '17:30:00.000' };

/** A weekly hour over the change to summer time, with a date moved and a date cancelled. */
const series = {
  title: 'Robot hour',
  slug,
  startDate: start.date,
  startTime: start.time,
  endTime: '18:30:00.000',
  timeZone: 'America/New_York',
  recurrence: 'RRULE:FREQ=WEEKLY;COUNT=6\nEXDATE:20310311T173000',
  overrides: [
    { originalDate: '2031-03-18', cancelled: false, startDate: '2031-03-19' },
    { originalDate: '2031-03-25', cancelled: true },
  ],
  category: 'training',
  eventStatus: 'scheduled',
  visibility: 'public',
};

let desk: Desk;
let documentId: string;

test.beforeAll(async ({ playwright }) => {
  desk = await Desk.open(await playwright.request.newContext());
  documentId = await desk.create(series);
  await desk.publish(documentId, series);
});

// What is published stands in the sitemap, which other tests read.
test.afterAll(async () => desk.remove(documentId));

test('a series tells its next date, those that follow, and what has become of each', async ({
  page,
}) => {
  await page.goto(`/event/${slug}`);
  const main = page.getByRole('main');
  await expect(main.locator('.facts')).toContainText('Next date');
  await expect(main.locator('.facts')).toContainText('Tuesday, 4 March 2031, 17:30–18:30');
  // New York is behind by five hours, and by four for the weeks in which it alone has summer time.
  await expect(main.locator('.facts')).toContainText('22:30–23:30');

  const next = main.locator('.event-dates-next > li');
  await expect(next).toHaveText([
    /Wednesday, 19 March 2031, 17:30–18:30\s+instead of Tuesday, 18 March 2031, 17:30/u,
    /Tuesday, 25 March 2031, 17:30–18:30\s+Cancelled/u,
    /Tuesday, 1 April 2031/u,
    /Tuesday, 8 April 2031/u,
  ]);
  await main.getByText('All dates').click();
  await expect(main.locator('.event-dates-of-year > li')).toHaveCount(5);
});

test('a date of a series has a page of its own, by the day that its series names', async ({
  page,
}) => {
  await page.goto('/events/2031/03/19');
  await page.getByRole('main').getByRole('link', { name: 'Robot hour' }).click();
  await expect(page).toHaveURL(`/event/${slug}?date=2031-03-18`);
  const main = page.getByRole('main');
  await expect(main).toContainText('This date takes the place of Tuesday, 18 March 2031, 17:30.');
  await expect(main.locator('.facts')).toContainText('Wednesday, 19 March 2031, 17:30–18:30');
  await expect(main.locator('.facts')).toContainText('21:30–22:30');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/event\/robot-hour$/);

  await page.getByRole('link', { name: 'See the whole series' }).click();
  await expect(page).toHaveURL(`/event/${slug}`);
});

test('a cancelled date says so in words, and is offered to no calendar', async ({ page }) => {
  await page.goto(`/event/${slug}?date=2031-03-25`);
  await expect(page.locator('.page-head')).toContainText('Cancelled');
  await expect(page.getByRole('main')).toContainText('This date is cancelled.');
  await expect(page.getByText('Add to calendar')).toHaveCount(0);
});

test('addresses of dates lead to the one that is right, or nowhere', async ({ request }) => {
  const answer = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0 });
    return [response.status(), response.headers().location];
  };
  expect(await answer(`/event/${slug}?date=2031-03-19`)).toEqual([
    302,
    `/event/${slug}?date=2031-03-18`,
  ]);
  expect(await answer(`/event/${slug}?date=2031-03-11`)).toEqual([404, undefined]);
  expect(await answer(`/event/${slug}?date=tomorrow`)).toEqual([404, undefined]);
  expect(await answer('/event/amb-2024-stuttgart?date=2024-09-10')).toEqual([
    302,
    '/event/amb-2024-stuttgart',
  ]);
});

test('a visitor adds an event to a calendar', async ({ page }) => {
  await page.goto('/event/amb-2024-stuttgart');
  await page.getByText('Add to calendar').click();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Calendar file (.ics)' })).toHaveAttribute(
    'href',
    '/event/amb-2024-stuttgart.ics',
  );
  const readQuery = async (name: string) => {
    const href = await main.getByRole('link', { name }).getAttribute('href');
    return Object.fromEntries(new URL(href ?? '').searchParams);
  };
  expect(await readQuery('Google Calendar')).toMatchObject({ dates: '20240910/20240915' });
  expect(await readQuery('Outlook.com')).toMatchObject({
    startdt: '2024-09-10',
    enddt: '2024-09-15',
    allday: 'true',
  });

  await page.goto(`/event/${slug}`);
  await page.getByText('Add to calendar').click();
  expect(await readQuery('Google Calendar')).toMatchObject({
    dates: '20310304T173000/20310304T183000',
    ctz: 'America/New_York',
    recur: 'RRULE:FREQ=WEEKLY;COUNT=6',
  });
  expect(await readQuery('Microsoft 365')).toMatchObject({ startdt: '2031-03-04T22:30:00Z' });
});

test('months where nothing happens are not offered to search engines', async ({ page }) => {
  await page.goto('/events/2140/05');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('.month-navigation [rel~=next]')).toHaveAttribute(
    'rel',
    'next nofollow',
  );
  await expect(page.getByRole('main')).toContainText(
    'series that have no end are worked out up to',
  );
});

test.describe('for everyone', () => {
  test.use({ javaScriptEnabled: true });

  for (const path of [`/event/${slug}`, `/pt/event/${slug}?date=2031-03-18`]) {
    test(`${path} is accessible with all of it open`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      for (const summary of await page.getByRole('main').locator('summary').all()) {
        await summary.click();
      }
      await bringAxe(page);
      expect(await findViolations(page, 'light')).toEqual([]);
      expect(await findViolations(page, 'dark')).toEqual([]);
      expect(await findSmallTargets(page)).toEqual([]);
    });
  }
});
