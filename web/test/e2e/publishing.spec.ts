import { expect, test } from '@playwright/test';
import { fillDate, inviteEditor, signIn } from './editor';

const title = 'Open house at the milling centre';
const slug = 'open-house-at-the-milling-centre';

test('an editor creates, publishes and unpublishes an event, and the site follows', async ({
  page,
  request,
}) => {
  const year = new Date().getUTCFullYear() + 1;
  const month = `/events/${year}/03`;
  await signIn(page, await inviteEditor(request));

  await test.step('create it in the form', async () => {
    await page.getByRole('link', { name: 'Event', exact: true }).click();
    await page
      .getByRole('link', { name: /create new entry/i })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Title' }).first().fill(title);
    await fillDate(page, 'Start date', `03/16/${year}`);
    await page.getByRole('combobox', { name: 'Start time' }).first().pressSequentially('10:00');
    await page.getByRole('option', { name: '10:00', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved document')).toBeVisible();
  });

  await test.step('a draft is not on the site', async () => {
    expect((await request.get(`/event/${slug}`)).status()).toBe(404);
    expect(await (await request.get(month)).text()).not.toContain(title);
  });

  await test.step('publish it and find it in the calendar and on its page', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published document')).toBeVisible();
    const visitor = await page.context().newPage();
    await visitor.goto(month);
    await visitor.getByRole('link', { name: title }).first().click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(visitor.getByRole('main')).toContainText('10:00');
    await visitor.close();
  });

  await test.step('unpublish it and see it gone', async () => {
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await expect(page.getByText('Unpublished document')).toBeVisible();
    expect((await request.get(`/event/${slug}`)).status()).toBe(410);
    expect(await (await request.get(month)).text()).not.toContain(title);
  });
});

test('an end before the start is told at its field, and nothing is saved', async ({
  page,
  request,
}) => {
  await signIn(page, await inviteEditor(request));
  await page.getByRole('link', { name: 'Event', exact: true }).click();
  await page
    .getByRole('link', { name: /create new entry/i })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Ends before it starts');
  await fillDate(page, 'Start date', '03/16/2027');
  await fillDate(page, 'End date', '03/15/2027');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/lies before the start date/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Event', exact: true }).click();
  await expect(page.getByText('Ends before it starts')).toHaveCount(0);
});
