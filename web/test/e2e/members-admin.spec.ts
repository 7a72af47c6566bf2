import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { Desk } from './desk';
import { cmsUrl, inviteEditor, signIn } from './editor';
import { makeMember, type TestMember } from './members';
import { siteToken } from './site-token';

test('an editor invites by a pasted list, reads the report and blocks a member', async ({
  page,
  request,
}) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const ana = `ana-${mark}@example.org`;
  const row = page.getByRole('row', { name: ana });
  await signIn(page, await inviteEditor(request));
  await page.getByRole('link', { name: 'Members' }).click();

  await test.step('invite two of four', async () => {
    await page.getByRole('button', { name: 'Invite members' }).first().click();
    await page.getByRole('tab', { name: 'Paste a list' }).click();
    await page
      .getByLabel('List of members')
      .fill(
        [
          'Nome;E-mail;Organização;Idioma',
          `Ana ${mark};${ana};INESC TEC;pt`,
          `Rui ${mark};rui-${mark}@example.org;Silva, Lda;en`,
          'Eva;nobody;;',
          `Ana again;${ana};;`,
        ].join('\n'),
      );
    await page.getByRole('button', { name: 'Send invitations' }).click();
    const report = page.getByRole('dialog', { name: 'Report' });
    await expect(report.getByRole('status')).toHaveText(
      '2 invitations are on their way; 2 of the list were not.',
    );
    await expect(report.getByRole('row', { name: 'nobody' })).toContainText(
      'Not an e-mail address',
    );
    await expect(report.getByRole('row').nth(2)).toContainText('Twice in the list');
    await report.getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('find one in the list, and invite her again', async () => {
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: /^Search by name/ }).fill(`inesc ${mark}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(row).toContainText('Invited');
    await row.getByRole('button', { name: `Invite again: Ana ${mark}` }).click();
    await expect(page.getByText(`A new invitation is on its way to ${ana}.`)).toBeVisible();
  });

  await test.step('block her, and let her in again', async () => {
    await row.getByRole('button', { name: `Block: Ana ${mark}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
    await expect(row).toContainText('Blocked');
    await row.getByRole('button', { name: `Unblock: Ana ${mark}` }).click();
    await expect(row).toContainText('Invited');
  });
});

test('an editor sees who has registered for an event, and exports the list', async ({
  page,
  request,
}) => {
  const title = 'A round table with two places';
  const event = { title, startDate: '2027-03-16', registrationEnabled: true, capacity: 2 };
  const desk = await Desk.open(request);
  const documentId = await desk.create(event);
  await desk.publish(documentId, event);
  const member = await makeMember(request);
  await register(request, member, documentId);

  await signIn(page, await inviteEditor(request));
  await page.goto(
    `${cmsUrl}/admin/content-manager/collection-types/api::event.event/${documentId}`,
  );
  await expect(page.getByText('1 of 2 places taken')).toBeVisible();
  await page.getByRole('button', { name: 'Show the list' }).click();
  await expect(page.getByRole('row', { name: member.email })).toContainText('Has a place');
  await page.getByRole('button', { name: 'Close' }).click();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('registrations-a-round-table-with-two-places.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain(`,${member.email},`);
});

/** Registers a member for an event as the site's server does it for them. */
async function register(request: APIRequestContext, member: TestMember, event: string) {
  const headers = { 'x-site-token': siteToken };
  const { email, password } = member;
  const signedIn = await request.post(`${cmsUrl}/accounts/sign-in`, {
    headers,
    data: { email, password },
  });
  const { accessToken } = await signedIn.json();
  const registered = await request.post(`${cmsUrl}/accounts/registrations/${event}`, {
    headers: { ...headers, authorization: `Bearer ${accessToken}` },
    data: {},
  });
  expect(registered.status(), await registered.text()).toBe(200);
}
