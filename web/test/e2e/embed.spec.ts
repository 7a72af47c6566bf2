import { expect, type Locator, type Page, test } from '@playwright/test';
import releases from 'calendar-widget/releases.json' with { type: 'json' };
import { findLatestRelease } from '../../shared/embed-snippets';
import { bringAxe, findOverflow, findViolations } from './accessibility';
import { type ForeignPage, ForeignSite } from './foreign-site';

const release = findLatestRelease(releases);
const foreign = new ForeignSite();
let portal = '';
let site = '';

test.beforeAll(async ({ baseURL }) => {
  site = baseURL ?? '';
  portal = await foreign.open();
});

test.afterAll(() => foreign.close());

const link = '<a href="https://site.example/events">Events</a>';

function writeScript(): string {
  return `<script type="module" src="${site}/widget/${release.version}/event-calendar.js" integrity="${release.integrity}" crossorigin="anonymous"></script>`;
}

function writeCalendar(attributes: string): string {
  return `<event-calendar src="${site}" ${attributes}>${link}</event-calendar>`;
}

/** As strict as a policy can be that lets the calendar in. */
function writePolicy(): string {
  return [
    "default-src 'none'",
    `script-src ${site}`,
    `connect-src ${site}`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

async function openPortal(page: Page, own: ForeignPage): Promise<void> {
  foreign.show(own);
  await page.goto(portal);
}

async function openCalendar(page: Page, attributes = 'month="2024-09"'): Promise<Locator> {
  await openPortal(page, { body: writeScript() + writeCalendar(attributes) });
  const calendar = page.locator('event-calendar');
  await expect(calendar.locator('table')).toBeVisible();
  return calendar;
}

/** What a page says on the console, and what it asks of others than itself and the site. */
function watch(page: Page): string[] {
  const noted: string[] = [];
  page.on('console', (message) => noted.push(message.text()));
  page.on('pageerror', (error) => noted.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(portal) && !url.startsWith(site) && !url.startsWith('data:'))
      noted.push(url);
    if (request.resourceType() === 'font') noted.push(`font ${url}`);
  });
  return noted;
}

/** Everything in it that meets the eye, element by element. */
async function readLooks(calendar: Locator): Promise<string[]> {
  return calendar.evaluate((host) => {
    const origin = host.getBoundingClientRect();
    return [...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((element) => {
      const style = getComputedStyle(element);
      const { left, top, width, height } = element.getBoundingClientRect();
      const box = [left - origin.left, top - origin.top, width, height].map(Math.round);
      const told = [
        'display',
        'color',
        'backgroundColor',
        'fontFamily',
        'fontSize',
        'fontStyle',
        'letterSpacing',
        'textTransform',
        'textAlign',
        'direction',
        'opacity',
        'borderTopWidth',
        'paddingTop',
        'listStyleType',
        'cursor',
        'visibility',
        'outlineStyle',
        'outlineWidth',
        'outlineColor',
        'outlineOffset',
      ] as const;
      return [element.localName, ...box, ...told.map((name) => style[name])].join(' ');
    });
  });
}

const hostile = `
  * { all: revert; color: red !important; font: italic 31px/3 serif !important; letter-spacing: 9px !important;
    text-transform: uppercase !important; margin: 7px; padding: 5px; border: 3px dotted lime; direction: rtl;
    --paper: red; --ink: red; --press: red; --face: cursive; --step-0: 40px; --bar: 1px; opacity: 1; }
  html { font-size: 4px; } a { display: none !important; } table, td, th { display: block !important; float: right; }
  button { position: fixed; } .month, .day { visibility: hidden !important; } p { list-style: square; cursor: wait; }
  :focus, :focus-visible { outline: none !important; box-shadow: none !important; background: none !important; }
  event-calendar { display: block; border: 0; margin: 0; padding: 0; }`;

test('a page’s style sheet, however hostile, changes nothing in the calendar', async ({ page }) => {
  const size = 'event-calendar { display: block; width: 900px; }';
  const themes: string[][] = [];
  for (const theme of ['light', 'dark']) {
    const looks: string[][] = [];
    for (const css of [size, hostile + size]) {
      await openPortal(page, {
        body: writeScript() + writeCalendar(`month="2024-09" theme="${theme}"`),
        css,
        policy: writePolicy(),
      });
      const calendar = page.locator('event-calendar');
      await expect(calendar.getByRole('grid')).toBeAttached();
      await expect(calendar.locator('table')).toHaveCSS('opacity', '1');
      const day = calendar.locator('td[data-date="2024-09-17"]');
      await day.focus();
      await expect(day).toHaveCSS('outline-style', 'solid');
      looks.push(await readLooks(calendar));
    }
    expect(looks[0]?.length).toBeGreaterThan(200);
    expect(looks[1]).toEqual(looks[0]);
    themes.push(...looks);
  }
  expect(themes[2]).not.toEqual(themes[0]);
});

test('two calendars stand on a hostile page with a strict policy: each works, nothing is refused', async ({
  page,
}) => {
  const noted = watch(page);
  const webinars = writeCalendar(
    'locale="pt" categories="webinar" month="2024-09" label="Webinars"',
  );
  const all = writeCalendar('month="2024-09" heading-level="3"');
  await openPortal(page, {
    body: writeScript() + webinars + all,
    css: hostile,
    policy: writePolicy(),
  });
  const [one, other] = [0, 1].map((index) => page.locator('event-calendar').nth(index));
  if (!one || !other) throw new Error('There are two.');

  await expect(one.getByRole('grid', { name: 'Setembro de 2024' })).toBeVisible();
  await expect(other.getByRole('grid', { name: 'September 2024' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Webinars' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'PRODUTECH · Events' })).toBeVisible();
  await expect(other.getByRole('heading', { level: 3 })).toHaveText('September 2024');
  expect(await other.locator('.line').count()).toBeGreaterThan(await one.locator('.line').count());

  await one.locator('a[rel~=next]').click();
  await expect(one.getByRole('grid', { name: 'Outubro de 2024' })).toBeVisible();
  await expect(one.getByRole('status').last()).toHaveText(/^Outubro de 2024: /);
  await expect(one.locator('a[rel~=next]')).toBeFocused();
  await expect(other.getByRole('heading')).toHaveText('September 2024');
  expect(page.url()).toBe(portal);
  expect(await page.evaluate(() => history.length)).toBe(2);
  expect(noted).toEqual([]);

  await bringAxe(page);
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate((theme) => {
      for (const calendar of document.querySelectorAll('event-calendar'))
        calendar.setAttribute('theme', theme);
    }, scheme);
    expect(await findViolations(page, scheme, 'all', 'event-calendar')).toEqual([]);
  }
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await findOverflow(page)).toEqual([]);
  }
});

test('the keyboard goes by day and month, as on the site, and leaves the page where it is', async ({
  page,
}) => {
  const two = writeCalendar('month="2024-10"') + writeCalendar('month="2024-09"');
  await openPortal(page, { body: writeScript() + two, css: hostile });
  const [other, calendar] = [0, 1].map((index) => page.locator('event-calendar').nth(index));
  if (!other || !calendar) throw new Error('There are two.');
  await expect(other.getByRole('grid')).toBeAttached();
  const day = (date: string) => calendar.locator(`td[data-date="${date}"]`);
  await day('2024-09-30').focus();
  for (const [key, date] of [
    ['ArrowRight', '2024-10-01'],
    ['ArrowUp', '2024-09-24'],
    ['PageDown', '2024-10-24'],
    ['Shift+PageUp', '2023-10-24'],
    ['Shift+PageDown', '2024-10-24'],
    ['Home', '2024-10-21'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(day(date)).toBeFocused();
    await expect(day(date)).toHaveCSS('outline-style', 'solid');
  }
  await expect(other.getByRole('heading')).toHaveText('October 2024');
  await expect(calendar.locator('td[tabindex="0"]')).toHaveCount(1);
  expect(page.url()).toBe(portal);

  await day('2024-10-22').focus();
  await page.keyboard.press('Tab');
  await expect(calendar.getByRole('link', { name: 'Tuesday, 22 October 2024' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/events/2024/10/22`);
});

test('its layout goes by its own width: a list where there is little', async ({ page }) => {
  const calendar = await openCalendar(page);
  await expect(calendar.getByRole('grid')).toBeVisible();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('event-calendar { width: 320px; }');
    document.adoptedStyleSheets = [sheet];
  });
  await expect(calendar.getByRole('grid')).toHaveCount(0);
  await expect(calendar.locator('td[data-date="2024-09-10"]')).toHaveCSS('display', 'grid');
});

test('nothing of it stands out of a narrow column', async ({ page }) => {
  for (const locale of ['en', 'pt']) {
    const calendar = await openCalendar(page, `month="2024-10" locale="${locale}"`);
    for (const width of [256, 300, 340]) {
      const astray = await calendar.evaluate((host, inlineSize) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`event-calendar { width: ${inlineSize}px; }`);
        document.adoptedStyleSheets = [sheet];
        const { left, right } = host.getBoundingClientRect();
        return [...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => {
          const box = element.getBoundingClientRect();
          // Said aloud only.
          if (box.width <= 1) return [];
          const isIn = box.left >= left - 1 && box.right <= right + 1;
          return isIn ? [] : [`${box.left} to ${box.right}: ${element.outerHTML.slice(0, 120)}`];
        });
      }, width);
      expect([locale, width, astray]).toEqual([locale, width, []]);
    }
  }
});

test('a page gives it its colours, its font, its theme and its parts', async ({ page }) => {
  const css = `event-calendar { --event-calendar-press: rgb(1, 2, 3); --event-calendar-font: monospace;
      --event-calendar-font-size: 20px; color-scheme: dark; }
    event-calendar::part(heading) { text-transform: uppercase; }`;
  await openPortal(page, { body: writeScript() + writeCalendar('month="2024-09"'), css });
  const calendar = page.locator('event-calendar');
  const heading = calendar.getByRole('heading', { name: 'September 2024' });
  await expect(heading).toHaveCSS('text-transform', 'uppercase');
  await expect(heading).toHaveCSS('font-family', 'monospace');
  await expect(calendar.locator('.embed-name a')).toHaveCSS('color', 'rgb(1, 2, 3)');
  // 0.875rem, of which one is as large as the page says.
  await expect(calendar.locator('.embed-name')).toHaveCSS('font-size', '17.5px');
  const ground = calendar.locator('.embedded-page');
  const dark = await ground.evaluate((element) => getComputedStyle(element).backgroundColor);
  await calendar.evaluate((element) => element.setAttribute('theme', 'light'));
  expect(await ground.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
    dark,
  );
});

test('offline it says so, and comes by itself once there is a connection', async ({
  page,
  context,
}) => {
  await openPortal(page, { body: writeScript() });
  await context.setOffline(true);
  await page.evaluate(
    ([src]) => {
      const calendar = document.createElement('event-calendar');
      for (const [name, value] of [
        ['src', src],
        ['locale', 'pt'],
        ['month', '2024-09'],
      ] as const)
        calendar.setAttribute(name, value ?? '');
      calendar.textContent = 'Em vez do calendário';
      document.querySelector('main')?.append(calendar);
    },
    [site],
  );
  const calendar = page.locator('event-calendar');
  const offline = calendar.getByRole('status').filter({ hasText: 'Está sem ligação à Internet.' });
  await expect(offline).toHaveAttribute('lang', 'pt');
  await expect(page.getByText('Em vez do calendário')).toBeVisible();
  await context.setOffline(false);
  await expect(calendar.getByRole('grid', { name: 'Setembro de 2024' })).toBeVisible();
  await expect(calendar.locator('slot')).toHaveCount(0);

  // A month that does not come leaves the one that is there.
  await context.setOffline(true);
  await calendar.locator('a[rel~=next]').click();
  await expect(calendar.getByRole('status').first()).toContainText('Está sem ligação');
  await expect(calendar.getByRole('grid', { name: 'Setembro de 2024' })).toBeVisible();
  await context.setOffline(false);
  await expect(calendar.getByRole('grid', { name: 'Outubro de 2024' })).toBeVisible();
  await expect(calendar.getByRole('status').first()).toBeEmpty();
});

test('what cannot be shown leaves the link, and tells who wrote the page why', async ({ page }) => {
  for (const [attributes, reason] of [
    [`src="${site}" locale="xx"`, `${site}/xx/embed/current?widget=1 answers nothing`],
    [`src="${site}" categories="fairs"`, '/embed/current?category=fairs&widget=1 answers 404'],
    [`src="${site}" axis="no-such-axis"`, '/embed/current?axis=no-such-axis&widget=1 answers 404'],
    ['src="https://site.invalid"', 'https://site.invalid/embed/current?widget=1 answers nothing'],
    ['', 'src="" is no address of a site'],
    [`src="${site}" month="soon"`, 'month="soon" is no month'],
  ] as const) {
    const noted = watch(page);
    await openPortal(page, {
      body: `${writeScript()}<event-calendar ${attributes}>${link}</event-calendar>`,
    });
    const calendar = page.locator('event-calendar');
    const status = calendar.getByRole('status');
    await expect(status).toContainText('The calendar cannot be shown');
    await expect(status).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('link', { name: 'Events' })).toBeVisible();
    expect(noted.join('\n')).toContain(`<event-calendar>: `);
    expect(noted.join('\n')).toContain(reason);
    page.removeAllListeners();
  }
});

test('who presses "Try again" gets the calendar when it is there', async ({ page }) => {
  let isBroken = true;
  await page.route('**/embed/**', async (route) =>
    isBroken ? route.fulfill({ status: 503, body: 'no' }) : route.continue(),
  );
  await openPortal(page, { body: writeScript() + writeCalendar('month="2024-09"') });
  const calendar = page.locator('event-calendar');
  await calendar.getByRole('button', { name: 'Try again' }).click();
  await expect(calendar.getByRole('button', { name: 'Try again' })).toBeVisible();
  isBroken = false;
  await calendar.getByRole('button', { name: 'Try again' }).click();
  await expect(calendar.getByRole('grid')).toBeVisible();
  await expect(calendar.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

test('a site that was taken over gets no script into the page', async ({ page }) => {
  await page.route('**/embed/**', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const evil = `<script>document.title = 'evil'</script><img src="x" onerror="document.title = 'evil'">
      <svg onload="document.title = 'evil'"></svg><iframe srcdoc="<p>"></iframe>
      <p onmouseover="document.title = 'evil'" style="position: fixed" id="evil">
      <a href="javascript:document.title = 'evil'">go</a></p>`;
    await route.fulfill({ response: answer, body: html.replace('</main>', `${evil}</main>`) });
  });
  const calendar = await openCalendar(page);
  await expect(calendar.locator('#evil')).toHaveCount(1);
  await expect(calendar.locator('script, img, svg, iframe')).toHaveCount(0);
  await calendar.locator('#evil').hover();
  await calendar.locator('#evil a').dispatchEvent('click');
  const attributes = await calendar
    .locator('#evil, #evil a')
    .evaluateAll((elements) => elements.flatMap((element) => element.getAttributeNames()));
  expect(attributes).toEqual(['id']);
  await expect(page).toHaveTitle('Portal');
});

test('other attributes show another calendar; a calendar that has gone asks for nothing', async ({
  page,
}) => {
  const calendar = await openCalendar(page, 'month="2026-11"');
  const before = await calendar.locator('.line').count();
  await calendar.evaluate((element) => element.setAttribute('categories', 'fair'));
  await expect(calendar.locator('.embed-name')).toHaveText('PRODUTECH · Events · Fair');
  expect(await calendar.locator('.line').count()).toBeLessThan(before);
  await calendar.evaluate((element) => element.setAttribute('locale', 'pt'));
  await expect(calendar.getByRole('grid', { name: 'Novembro de 2026' })).toBeVisible();

  const noted: string[] = [];
  page.on('request', (request) => noted.push(request.url()));
  await calendar.evaluate((element) => {
    element.setAttribute('label', 'Feiras');
    element.setAttribute('heading-level', '4');
  });
  await expect(page.getByRole('region', { name: 'Feiras' })).toBeVisible();
  await expect(calendar.getByRole('navigation', { name: /, Feiras$/ }).first()).toBeVisible();
  await expect(calendar.getByRole('heading', { level: 4 })).toHaveText('Novembro de 2026');
  await calendar.evaluate((element) => element.removeAttribute('label'));
  await expect(page.getByRole('region', { name: 'PRODUTECH · Eventos · Feira' })).toBeVisible();

  const heedsZoom = await calendar.evaluate((element) => {
    const main = element.shadowRoot?.querySelector('.embedded-main');
    element.remove();
    element.setAttribute('locale', 'en');
    main?.removeAttribute('data-swipes');
    visualViewport?.dispatchEvent(new Event('resize'));
    return main?.hasAttribute('data-swipes');
  });
  expect(heedsZoom).toBe(false);
  await page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(noted).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the element is its link', async ({ page }) => {
    await openPortal(page, { body: writeScript() + writeCalendar('') });
    await expect(page.getByRole('link', { name: 'Events' })).toBeVisible();
  });

  test('the frame turns its months, and its events take the place of the page', async ({
    page,
  }) => {
    const src = `${site}/pt/embed/2024/09?category=fair`;
    const frame = `<iframe src="${src}" title="Feiras" width="900" height="800"></iframe>`;
    await openPortal(page, { body: frame, policy: `default-src 'none'; frame-src ${site}` });
    const calendar = page.frameLocator('iframe');
    await expect(calendar.getByRole('heading', { level: 1 })).toHaveText('Setembro de 2024');
    await calendar.locator('a[rel~=next]').click();
    await expect(calendar.getByRole('heading', { level: 1 })).toHaveText('Outubro de 2024');
    await expect(calendar.locator('.embed-name')).toHaveText('PRODUTECH · Eventos · Feira');
    await calendar.getByRole('link', { name: 'EuroBLECH 2024' }).first().click();
    await expect(page).toHaveURL(/\/pt\/event\/euroblech/);
  });

  test('the page that makes the code writes what works elsewhere', async ({ page, browser }) => {
    await page.goto('/embed');
    await page.getByRole('checkbox', { name: 'Fair' }).check();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('pt');
    await page.getByLabel('Light or dark').selectOption('dark');
    await page.getByRole('button', { name: 'Write the code' }).click();
    await expect(page).toHaveURL('/embed?category=fair&axis=&language=pt&theme=dark');
    await expect(page.getByRole('checkbox', { name: 'Fair' })).toBeChecked();
    const preview = page.frameLocator('iframe');
    await expect(preview.locator('.embed-name')).toHaveText('PRODUTECH · Eventos · Feira');

    const snippet = await page.getByLabel('Code with a script').inputValue();
    // The address that visitors use is another one than the tests'.
    const body = snippet.replaceAll(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/gu, site);
    const elsewhere = await browser.newContext({ javaScriptEnabled: true });
    const other = await elsewhere.newPage();
    await openPortal(other, { body });
    await expect(other.locator('event-calendar .embed-name')).toHaveText(
      'PRODUTECH · Eventos · Feira',
    );
    await elsewhere.close();
    expect(await page.getByLabel('Code without a script').inputValue()).toContain(
      '/pt/embed/current?category=fair&amp;theme=dark" title="Eventos: PRODUTECH"',
    );
  });
});

test('frames are for months alone; who is signed in is not asked there', async ({ request }) => {
  for (const path of ['/embed/current', '/pt/embed/2024/09?category=fair', '/embed/2024/09']) {
    const answer = await request.get(path, { headers: { cookie: 'session=somebody' } });
    const headers = answer.headers();
    expect(answer.status()).toBe(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['content-security-policy']).toContain('frame-ancestors *;');
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers['cache-control']).toContain('public');
    expect(headers['cache-tag']).toContain('month:');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(await answer.text()).not.toMatch(/<script(?! type="speculationrules")/);
  }
  for (const path of ['/', '/embed', '/events/2024/09', '/pt/events/2024/09/10', '/login']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
  const { status, headers } = await request
    .get('/embed/2024/9?category=fair', { maxRedirects: 0 })
    .then((answer) => ({ status: answer.status(), headers: answer.headers() }));
  expect([status, headers.location]).toEqual([301, '/embed/2024/09?category=fair']);
  expect(headers['access-control-allow-origin']).toBe('*');
});

test('each version of the widget stays, as it was', async ({ request }) => {
  for (const version of Object.keys(releases)) {
    const answer = await request.get(`/widget/${version}/event-calendar.js`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('text/javascript'),
      'cross-origin-resource-policy': 'cross-origin',
      'content-encoding': expect.stringMatching(/^(?:br|gzip)$/),
    });
  }
  expect((await request.get('/widget/0.0.1/event-calendar.js')).status()).toBe(404);
  // What /embed says of it.
  const latest = await request.head(`/widget/${release.version}/event-calendar.js`);
  expect(Number(latest.headers()['content-length'])).toBeLessThanOrEqual(5 * 1024);
});

test.describe('oEmbed', () => {
  async function ask(page: Page, path: string, asked: Record<string, string> = {}) {
    await page.goto(path);
    const discovery = await page
      .locator('link[type="application/json+oembed"]')
      .getAttribute('href');
    const url = new URL(discovery ?? '');
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    return page.request.get(url.pathname + url.search);
  }

  test('is found on the pages that can be embedded, and tells how', async ({ page }) => {
    const month = await ask(page, '/pt/events/2024/09', { maxwidth: '500' });
    expect(month.headers()['access-control-allow-origin']).toBe('*');
    expect(await month.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Eventos em setembro de 2024 · PRODUTECH',
      provider_name: 'PRODUTECH',
      width: 500,
      height: 860,
      html: expect.stringMatching(/^<iframe src="http[^"]+\/pt\/embed\/2024\/09" /),
    });
    const list = await (await ask(page, '/events')).json();
    expect(list).toMatchObject({ type: 'rich', html: expect.stringContaining('/embed/current') });
    const event = await ask(page, '/event/amb-2024-stuttgart');
    expect(await event.json()).toMatchObject({
      type: 'link',
      title: expect.stringMatching(/^AMB 2024.* · PRODUTECH$/),
      thumbnail_url: expect.stringMatching(/\/share\/en\/event\/amb-2024-stuttgart\.png$/),
      thumbnail_width: 1200,
    });
    const small = await ask(page, '/event/amb-2024-stuttgart', { maxwidth: '300' });
    expect(await small.json()).not.toHaveProperty('thumbnail_url');
    expect((await ask(page, '/events', { format: 'xml' })).status()).toBe(501);
  });

  test('refuses other pages in a sentence', async ({ page }) => {
    await page.goto('/events');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    for (const path of ['/account', '/events/2024/13', '/event/no-such-event', '/about']) {
      const answer = await ask(page, '/events', { url: new URL(path, canonical ?? '').href });
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toContain('url takes that of a month');
      expect(answer.headers()['cache-control']).toBe('no-store');
    }
  });
});
