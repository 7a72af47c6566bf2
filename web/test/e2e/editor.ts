import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { testAdministrator } from '../../../scripts/temporary-system.ts';

export const cmsUrl = `http://127.0.0.1:${process.env.CMS_PORT ?? '3137'}`;

const password = 'Test-editor-12345';

let administratorToken: string | undefined;

/** Gives the first administrator's token, signed in once for all tests: the panel lets nobody do so more than five times in five minutes. */
export async function signInAdministrator(request: APIRequestContext): Promise<string | undefined> {
  if (!administratorToken) {
    const signedIn = await request.post(`${cmsUrl}/admin/login`, { data: testAdministrator });
    expect(signedIn.status()).toBe(200);
    administratorToken = (await signedIn.json()).data.token;
  }
  return administratorToken;
}

/** Makes an Editor as an administrator would, by invitation, and returns the e-mail and password to sign in with. */
export async function inviteEditor(request: APIRequestContext) {
  const email = `editor-${crypto.randomUUID()}@example.org`;
  const headers = { authorization: `Bearer ${await signInAdministrator(request)}` };
  const roles = await (await request.get(`${cmsUrl}/admin/roles`, { headers })).json();
  const editor = roles.data.find(({ code }: { code: string }) => code === 'strapi-editor');
  const invited = await request.post(`${cmsUrl}/admin/users`, {
    headers,
    data: { email, firstname: 'Test', lastname: 'Editor', roles: [editor.id] },
  });
  const { registrationToken } = (await invited.json()).data;
  await request.post(`${cmsUrl}/admin/register`, {
    data: { registrationToken, userInfo: { firstname: 'Test', lastname: 'Editor', password } },
  });
  return { email, password };
}

/** Signs in to the admin panel through its form. */
export async function signIn(page: Page, editor: { email: string; password: string }) {
  await page.goto(`${cmsUrl}/admin`);
  await page.getByLabel(/email/i).fill(editor.email);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(editor.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).click();
}

/** Types a date into a date picker of the panel, whose English writes the month first, and closes the picker. */
export async function fillDate(page: Page, label: string, date: string) {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.click();
  await field.pressSequentially(date);
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  // The picker takes what was typed when it is left.
  await field.blur();
  await expect(field).toHaveValue(date);
}
