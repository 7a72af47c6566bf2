import { expect, type Page, test } from '@playwright/test';
import words from '../../i18n/locales/en/account.json' with { type: 'json' };
import ptWords from '../../i18n/locales/pt/account.json' with { type: 'json' };
import {
  bringAxe,
  findFocusFaults,
  findOverflow,
  findSmallTargets,
  findTextCutBySpacing,
  findViolations,
} from './accessibility';
import { readLink, receiveMail } from './mailbox';
import { makeMember } from './members';

// What only members, or the readers of a mail, come to see; the other pages of accounts are among every page.
test.use({ trace: 'off', extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.71' } });

/** Complains about a page at each width, light and dark; `part` is what lies over the rest. */
async function examine(page: Page, what: string, part = 'body'): Promise<void> {
  await test.step(what, async () => {
    await bringAxe(page);
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const complaints = {
        overflow: await findOverflow(page),
        light: await findViolations(page, 'light'),
        dark: await findViolations(page, 'dark', 'colours'),
        targets: await findSmallTargets(page, part),
      };
      expect
        .soft(complaints, `${what}, ${width} px wide`)
        .toEqual({ overflow: [], light: [], dark: [], targets: [] });
    }
    expect.soft(await findTextCutBySpacing(page), `${what}, widely spaced`).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
}

for (const [language, { account }] of Object.entries({ en: words, pt: ptWords })) {
  const prefix = language === 'en' ? '' : '/pt';
  const event =
    language === 'en' ? '/event/members-round-table' : '/pt/event/mesa-redonda-dos-associados';

  test(`what members see is accessible at each width, light and dark (${language})`, async ({
    page,
    request,
  }) => {
    test.slow();
    const member = await makeMember(request);
    await page.goto(`${prefix}/about`);
    const box = '#account-box';
    await page.locator('.account-box-opener').click();
    await examine(page, 'the box to log in', box);

    await page.goto(`${prefix}/forgot-password`);
    await page.locator('#forgot-password-email').fill(member.email);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${prefix}/forgot-password?sent`);
    await page.goto(readLink(await receiveMail(member.email, 'reset'), 'reset-password'));
    await page.goto(`${prefix}/reset-password${new URL(page.url()).search}`);
    await page.locator('#reset-password-password').fill('short');
    await page.keyboard.press('Enter');
    await expect(page.getByText(account.error.passwordTooShort).first()).toBeVisible();
    await examine(page, 'a password that is refused');
    await page.goto(`${prefix}/reset-password?token=none`);
    await examine(page, 'a link that is over');

    await page.goto(`${prefix}/login?set`);
    await examine(page, 'what is told before logging in');
    await page.goto(`${prefix}/login?to=${prefix}/account`);
    await page.locator('#login-email').fill(member.email);
    await page.locator('#login-password').fill(member.password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${prefix}/account`);
    expect(await findFocusFaults(page)).toEqual([]);
    await page.getByText(account.data.delete).click();
    await examine(page, 'the account');
    await page.getByRole('button', { name: account.calendar.create }).click();
    await examine(page, 'the address of the calendar');
    await page.getByRole('button', { name: account.changePassword }).click();
    await expect(page.getByText(account.required.current).first()).toBeVisible();
    await examine(page, 'the account, with something to put right');

    await page.goto(event);
    await examine(page, 'an event to register for');
    await page.getByRole('button', { name: account.registration.register, exact: true }).click();
    await expect(page.getByText(account.registration.mine)).toBeVisible();
    await examine(page, 'an event that one is registered for');
    await page.getByRole('button', { name: account.registration.cancel }).click();
    await page.locator('.account-box-opener').click();
    await examine(page, 'the box of a member', box);
  });
}
