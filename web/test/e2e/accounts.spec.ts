import { type Browser, expect, type Page, test } from '@playwright/test';
import words from '../../i18n/locales/en/account.json' with { type: 'json' };
import ptWords from '../../i18n/locales/pt/account.json' with { type: 'json' };
import { readLink, receiveMail } from './mailbox';
import { invite, makeMember, type TestMember } from './members';

const { account } = words;
const event = '/event/members-round-table';
const eventName = /^Members’ round table/u;
const phrase = 'quatro palavras sem nexo';

/** Opens the box in the header. */
async function openBox(page: Page) {
  await page.getByRole('banner').locator('.account-box-opener').click();
  return page.getByRole('dialog');
}

/** Logs in by the box of the page that is shown. */
async function logIn(page: Page, email: string, password: string): Promise<void> {
  const box = await openBox(page);
  await box.getByLabel(account.email).fill(email);
  await box.getByLabel(account.password).fill(password);
  await box.getByRole('button', { name: account.logIn }).click();
}

/** The field of a form of the account's page. */
function fieldOf(page: Page, form: string, field: string) {
  return page.locator(`#${form}-${field}`);
}

/** What is said to be wrong, first of all and with the ways there. */
function problems(page: Page) {
  return page.getByRole('region', { name: account.problem.split(' | ')[0] });
}

async function isEventShown(page: Page, path: string): Promise<boolean> {
  await page.goto(path);
  return (await page.getByRole('main').getByRole('link', { name: eventName }).count()) > 0;
}

const listings = ['/events', '/events/2026/12', '/events/2026/12/23', '/search?q=round+table'];

/** Another browser in which a member is logged in. */
async function logInElsewhere(browser: Browser, { email, password }: TestMember): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/about');
  await logIn(page, email, password);
  await expect(page).toHaveURL('/about');
  return page;
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // Limits count by the address: these tests share none with others.
    const address = javaScriptEnabled ? '192.0.2.61' : '192.0.2.62';
    test.use({ javaScriptEnabled, extraHTTPHeaders: { 'x-forwarded-for': address } });

    test('who is invited sets a password, logs in from any page, and sees what is for members until they log out', async ({
      page,
      request,
    }) => {
      const email = await invite(request, 'Rita Nogueira');
      await page.goto(readLink(await receiveMail(email, 'invitation'), 'reset-password'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Rita Nogueira');
      await expect(fieldOf(page, 'reset-password', 'email')).toHaveValue(email);
      const password = fieldOf(page, 'reset-password', 'password');
      for (const [tried, wrong] of [
        ['', account.required.password],
        ['short', account.error.passwordTooShort],
        ['password1234', account.error.passwordCommon],
      ] as const) {
        await password.fill(tried);
        await page.getByRole('button', { name: account.choose.submit }).click();
        await expect(problems(page)).toBeFocused();
        await expect(password).toHaveAccessibleDescription(`${account.passwordHint} ${wrong}`);
        await expect(page).toHaveTitle(/^Please check: /u);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(password).toBeFocused();
      await page.keyboard.type(phrase);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/login?set');
      await expect(page.getByRole('region', { name: account.set.title })).toBeFocused();

      await page.goto('/events?category=meeting');
      await logIn(page, email, 'not that one');
      await expect(page).toHaveURL('/login');
      await expect(problems(page)).toContainText(account.error.wrongCredentials);
      await expect(fieldOf(page, 'login', 'email')).toHaveValue(email);
      await expect(fieldOf(page, 'login', 'password')).toHaveValue('');
      await fieldOf(page, 'login', 'password').fill(phrase);
      await page.getByRole('main').getByRole('button', { name: account.logIn }).click();
      await expect(page).toHaveURL('/events?category=meeting');
      await expect(page.getByRole('banner')).toContainText('Rita Nogueira');

      for (const path of listings)
        expect([path, await isEventShown(page, path)]).toEqual([path, true]);
      await page.getByRole('main').getByRole('link', { name: eventName }).first().click();
      await expect(page).toHaveURL(event);
      await expect(page.getByText(account.members, { exact: true })).toBeVisible();
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);

      const registration = page.getByRole('region', { name: account.registration.title });
      const places = await registration.locator('.registration-count').textContent();
      await registration.getByRole('button', { name: account.registration.register }).click();
      await expect(registration).toContainText(account.registration.mine);
      const confirmed = await receiveMail(email, 'registrationConfirmed');
      expect(confirmed.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar');
      await page.goto('/account');
      const list = page.locator('#registrations');
      await expect(list).toContainText(account.registrations.confirmed);
      await list.getByRole('link', { name: eventName }).click();
      await registration.getByRole('button', { name: account.registration.cancel }).click();
      await expect(registration.locator('.registration-count')).toHaveText(places ?? '');

      await (await openBox(page)).getByRole('button', { name: account.logOut }).click();
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('banner')).not.toContainText('Rita Nogueira');
      await page.goBack();
      await expect(page.locator('body')).not.toContainText('Rita Nogueira');
      expect((await page.goto(event))?.status()).toBe(404);
      for (const path of listings)
        expect([path, await isEventShown(page, path)]).toEqual([path, false]);
      await page.goto('/account');
      await expect(page).toHaveURL('/login?to=%2Faccount');
    });

    test('who has forgotten their password gets a mail, sets another, and is logged out everywhere', async ({
      browser,
      page,
      request,
    }) => {
      const member = await makeMember(request);
      const elsewhere = await logInElsewhere(browser, member);
      await page.goto('/about');
      await (await openBox(page)).getByRole('link', { name: account.forgot }).click();
      const send = page.getByRole('button', { name: account.forgotten.submit });
      await fieldOf(page, 'forgot-password', 'email').fill('nobody');
      await send.click();
      await expect(problems(page)).toContainText('name@example.org');
      await fieldOf(page, 'forgot-password', 'email').fill(member.email.toUpperCase());
      await send.click();
      await expect(page).toHaveURL('/forgot-password?sent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.forgotten.sent);

      const link = readLink(await receiveMail(member.email, 'reset'), 'reset-password');
      await page.goto(link);
      await fieldOf(page, 'reset-password', 'password').fill(phrase);
      await page.getByRole('button', { name: account.choose.submit }).click();
      await expect(page).toHaveURL('/login?set');
      await elsewhere.goto('/account');
      await expect(elsewhere).toHaveURL('/login?to=%2Faccount');

      expect((await page.goto(link))?.status()).toBe(410);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.linkOver.title);
      await page.goto('/login');
      await fieldOf(page, 'login', 'email').fill(member.email);
      await fieldOf(page, 'login', 'password').fill(member.password);
      await page.keyboard.press('Enter');
      await expect(problems(page)).toBeFocused();
      await fieldOf(page, 'login', 'password').fill(phrase);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/account');
    });
  });
}

test.describe('a member', () => {
  test.use({ javaScriptEnabled: false, extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.63' } });

  let member: TestMember;
  test.beforeEach(async ({ page, request }) => {
    member = await makeMember(request);
    await page.goto('/account');
    await fieldOf(page, 'login', 'email').fill(member.email);
    await fieldOf(page, 'login', 'password').fill(member.password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/account');
  });

  test('changes what is known of them, in the language of the page', async ({ page }) => {
    await page.goto('/pt/account');
    const { account: pt } = ptWords;
    await fieldOf(page, 'profile', 'name').fill('');
    await page.getByRole('button', { name: pt.save }).click();
    await expect(page.getByRole('link', { name: pt.required.name })).toBeVisible();
    await fieldOf(page, 'profile', 'name').fill('Zulmira Gonçalves');
    await fieldOf(page, 'profile', 'organisation').fill('Máquinas do Ave');
    await fieldOf(page, 'profile', 'language').selectOption('pt');
    await page.getByRole('button', { name: pt.save }).click();
    await expect(page).toHaveURL('/pt/account?done=profile');
    await expect(page.getByRole('region', { name: pt.done.profile })).toBeFocused();
    await expect(page.getByRole('banner')).toContainText('Zulmira Gonçalves');
    await expect(fieldOf(page, 'profile', 'organisation')).toHaveValue('Máquinas do Ave');
    await expect(fieldOf(page, 'profile', 'language')).toHaveValue('pt');
  });

  test('changes their address by a mail to the new one', async ({ page }) => {
    const address = `new-${member.email}`;
    await fieldOf(page, 'email', 'email').fill(address);
    await fieldOf(page, 'email', 'password').fill('not that one');
    await page.getByRole('button', { name: account.changeEmail }).click();
    await expect(problems(page)).toContainText(account.error.wrongPassword);
    await expect(fieldOf(page, 'email', 'email')).toHaveValue(address);
    await fieldOf(page, 'email', 'password').fill(member.password);
    await page.getByRole('button', { name: account.changeEmail }).click();
    await expect(page).toHaveURL('/account?done=email');
    await expect(page.locator('#email')).toContainText(member.email);

    const link = readLink(await receiveMail(address, 'emailChange'), 'confirm-email');
    await page.goto(link);
    await expect(page.getByRole('main')).toContainText(address);
    await page.goto(link);
    await page.getByRole('button', { name: account.confirm.submit }).click();
    await expect(page).toHaveURL('/login?confirmed');
    await expect(page.getByRole('region', { name: account.confirm.done })).toBeFocused();
    await fieldOf(page, 'login', 'email').fill(address);
    await fieldOf(page, 'login', 'password').fill(member.password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/account');
    await expect(page.locator('#email')).toContainText(address);
    expect((await page.goto(link))?.status()).toBe(410);
  });

  test('changes their password, which ends their other sessions, and ends those by hand', async ({
    browser,
    page,
  }) => {
    const one = await logInElsewhere(browser, member);
    await page.reload();
    const sessions = page.locator('#sessions');
    await expect(sessions.getByText(account.sessions.here)).toHaveCount(1);
    await expect(sessions.getByRole('listitem')).toHaveCount(2);
    await sessions.getByRole('button', { name: /^Log out .+,/u }).click();
    await expect(page).toHaveURL('/account?done=signOutSession');
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    await one.goto('/account');
    await expect(one).toHaveURL('/login?to=%2Faccount');

    const other = await logInElsewhere(browser, member);
    await fieldOf(page, 'password', 'current').fill(member.password);
    await fieldOf(page, 'password', 'password').fill(phrase);
    await page.getByRole('button', { name: account.changePassword }).click();
    await expect(page).toHaveURL('/account?done=password');
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    await other.goto('/account');
    await expect(other).toHaveURL('/login?to=%2Faccount');

    await page.getByRole('button', { name: account.sessions.everywhere }).click();
    await expect(page).toHaveURL('/login?ended');
    await expect(page.getByRole('region', { name: account.ended.title })).toBeFocused();
  });

  test('subscribes to a calendar of their own, whose address is shown once', async ({
    page,
    request,
  }) => {
    await page.getByRole('button', { name: account.calendar.create }).click();
    const shown = page.getByLabel(account.calendar.address);
    const { pathname } = new URL(await shown.inputValue());
    expect(await (await request.get(pathname)).text()).toContain('round table');
    await page.reload();
    await expect(shown).toHaveCount(0);
    await page.getByRole('button', { name: account.calendar.end }).click();
    await expect(page).toHaveURL('/account?done=noFeed');
    expect((await request.get(pathname)).status()).toBe(404);
  });

  test('takes their data along, and deletes the account', async ({ page }) => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: account.data.download }).click();
    const file = await (await downloading).createReadStream();
    const data = Buffer.concat(await file.toArray()).toString();
    expect(JSON.parse(data)).toMatchObject({ profile: { email: member.email } });

    await page.getByText(account.data.delete).click();
    await fieldOf(page, 'delete', 'password').fill('not that one');
    await page.getByRole('button', { name: account.data.deleteSubmit }).click();
    await expect(problems(page)).toContainText(account.error.wrongPassword);
    // It is open, with what is wrong in it.
    await fieldOf(page, 'delete', 'password').fill(member.password);
    await page.getByRole('button', { name: account.data.deleteSubmit }).click();
    await expect(page).toHaveURL('/');
    await logIn(page, member.email, member.password);
    await expect(problems(page)).toContainText(account.error.wrongCredentials);
  });
});

test('there is no page to register while registration is closed, and none says that there is', async ({
  page,
}) => {
  expect((await page.goto('/register'))?.status()).toBe(404);
  await page.goto('/login');
  await expect(page.getByRole('main')).toContainText(account.noAccountClosed);
});
