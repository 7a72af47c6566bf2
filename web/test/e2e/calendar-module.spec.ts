import { expect, test, type Page } from '@playwright/test';
import { bringAxe, findViolations } from './accessibility';

const SEPTEMBER = '/events/2024/09';
const OCTOBER = '/events/2024/10';
const AUGUST = '/events/2024/08';

/** Opens a month and waits until its module has run. */
async function openMonth(page: Page, path = SEPTEMBER): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('grid')).toBeVisible();
}

async function focusDay(page: Page, date: string): Promise<void> {
  await page.locator(`td[data-date="${date}"]`).focus();
}

async function expectFocusOn(page: Page, date: string): Promise<void> {
  await expect(page.locator(`td[data-date="${date}"]`)).toBeFocused();
}

/** Marks the document: the mark is gone once the browser has loaded another one. */
async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
}

async function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-same'));
}

test.describe('the keyboard', () => {
  test('moves by day and week, and to the ends of the week', async ({ page }) => {
    await openMonth(page);
    await focusDay(page, '2024-09-17');
    for (const [key, date] of [
      ['ArrowRight', '2024-09-18'],
      ['ArrowLeft', '2024-09-17'],
      ['ArrowDown', '2024-09-24'],
      ['ArrowUp', '2024-09-17'],
      ['Home', '2024-09-16'],
      ['End', '2024-09-22'],
    ] as const) {
      await page.keyboard.press(key);
      await expectFocusOn(page, date);
    }
    await expect(page).toHaveURL(SEPTEMBER);
  });

  test('moves on into the months and years beside it, without loading the page anew', async ({
    page,
  }) => {
    await openMonth(page);
    await markDocument(page);
    await focusDay(page, '2024-09-30');
    for (const [key, date, path] of [
      ['ArrowRight', '2024-10-01', OCTOBER],
      ['ArrowUp', '2024-09-24', SEPTEMBER],
      ['PageDown', '2024-10-24', OCTOBER],
      ['PageUp', '2024-09-24', SEPTEMBER],
      ['Shift+PageUp', '2023-09-24', '/events/2023/09'],
      ['Shift+PageDown', '2024-09-24', SEPTEMBER],
    ] as const) {
      await page.keyboard.press(key);
      await expectFocusOn(page, date);
      await expect(page).toHaveURL(path);
    }
    expect(await isSameDocument(page)).toBe(true);
  });

  test('stops where the calendar ends', async ({ page }) => {
    await openMonth(page, '/events/1900/01');
    await focusDay(page, '1900-01-01');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Shift+PageUp');
    await expectFocusOn(page, '1900-01-01');
  });

  test('has one stop in the grid, then the links of that day, then goes on', async ({ page }) => {
    await openMonth(page);
    await expect(page.locator('td[tabindex="0"]')).toHaveCount(1);
    await focusDay(page, '2024-09-10');
    await expect(page.locator('td[tabindex="0"]')).toHaveAttribute('data-date', '2024-09-10');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Tuesday, 10 September 2024' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /^AMB 2024/ }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expectFocusOn(page, '2024-09-10');
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('link', { name: /October 2024/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await expectFocusOn(page, '2024-09-10');

    // From a link in a day the arrows go on by day; a day without events has nothing to stop at.
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await expectFocusOn(page, '2024-09-03');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('table'))).toBeNull();
  });

  for (const key of ['Enter', 'Space']) {
    test(`${key} opens the day`, async ({ page }) => {
      await openMonth(page);
      await focusDay(page, '2024-09-10');
      await page.keyboard.press(key);
      await expect(page).toHaveURL('/events/2024/09/10');
    });
  }
});

test('a grid is told of only where there is one', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openMonth(page);
  await expect(page.getByRole('grid', { name: 'September 2024' })).toMatchAriaSnapshot(`
    - grid "September 2024":
      - rowgroup:
        - row:
          - columnheader "Mon"
          - columnheader "Tue"
  `);
  await expect(page.getByRole('gridcell')).toHaveCount(42);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('td[tabindex], td [tabindex]')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByRole('grid')).toBeVisible();
});

test('another month comes in place, with all that depends on it', async ({ page }) => {
  await openMonth(page);
  await markDocument(page);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(OCTOBER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
  await expect(page).toHaveTitle(/^Events in October 2024 · /);
  await expect(page.locator('.breadcrumb [aria-current]')).toHaveText('October 2024');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/events\/2024\/10$/);
  await expect(page.locator('link[rel=alternate][hreflang=pt]')).toHaveAttribute(
    'href',
    /\/pt\/events\/2024\/10$/,
  );
  await expect(page.getByRole('link', { name: 'Português' })).toHaveAttribute(
    'href',
    '/pt/events/2024/10',
  );
  await expect(page.locator('meta[name=description]')).toHaveCount(1);
  await expect(page.locator('td[data-date="2024-10-22"]')).toContainText('EuroBLECH 2024');
  await expect(page.getByRole('status')).toHaveText(/^October 2024: (One event|\d+ events)$/);
  await expect(page.locator('a[rel=next]')).toBeFocused();
  expect(await isSameDocument(page)).toBe(true);
});

test('the new month is announced in the language of the page', async ({ page }) => {
  await openMonth(page, `/pt${SEPTEMBER}`);
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(`/pt${AUGUST}`);
  await expect(page.getByRole('status')).toHaveText(
    /^agosto de 2024: (Sem eventos|Um evento|\d+ eventos)$/iu,
  );
});

test('back and forward show the months again, where they were', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openMonth(page);
  await markDocument(page);
  const next = page.locator('a[rel=next]');
  await page.evaluate(() => scrollTo(0, 300));
  await next.dispatchEvent('click');
  await expect(page).toHaveURL(OCTOBER);
  await next.dispatchEvent('click');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('November 2024');
  await page.evaluate(() => scrollTo(0, 0));
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('September 2024');
  await expect(page.getByRole('grid', { name: 'September 2024' })).toBeVisible();
  await expect.poll(async () => page.evaluate(() => scrollY)).toBe(300);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
  expect(await isSameDocument(page)).toBe(true);

  // The skip link's fragment is no other page.
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await expect(page).toHaveURL(`${OCTOBER}#content`);
  await page.goBack();
  await expect(page).toHaveURL(OCTOBER);
  expect(await isSameDocument(page)).toBe(true);
});

test('a click with a modifier is the browser’s', async ({ page, context }) => {
  await openMonth(page);
  const opened = context.waitForEvent('page');
  await page.locator('a[rel=next]').click({ modifiers: ['Control'] });
  const other = await opened;
  await expect(other).toHaveURL(OCTOBER);
  await expect(page).toHaveURL(SEPTEMBER);
});

for (const [failure, answer] of [
  ['answers with an error', { status: 503, body: 'no' }],
  ['answers with something else', { status: 200, body: '<p>Portal</p>' }],
] as const) {
  test(`when the server ${failure}, the browser goes there itself`, async ({ page }) => {
    await openMonth(page);
    await markDocument(page);
    await page.route(`**${OCTOBER}`, async (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.fulfill(answer),
    );
    await page.locator('a[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
    expect(await isSameDocument(page)).toBe(false);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('September 2024');
  });
}

test('only the last of several hasty turns counts', async ({ page }) => {
  await openMonth(page);
  await page.route(`**${OCTOBER}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue().catch(() => undefined);
  });
  await page.locator('a[rel=next]').click();
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(AUGUST);
  await page.waitForTimeout(700);
  await expect(page).toHaveURL(AUGUST);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('August 2024');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the grid is accessible, and breaks no rule of the page: ${colorScheme}`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.emulateMedia({ colorScheme });
    await openMonth(page);
    await page.locator('a[rel=next]').click();
    await expect(page).toHaveURL(OCTOBER);
    await focusDay(page, '2024-10-22');
    await bringAxe(page);
    expect(await findViolations(page, colorScheme)).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
}

test.describe('motion', () => {
  /** Notes what each view transition of the page moves: its animations, and the way it says. */
  async function noteTransitions(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const start = document.startViewTransition.bind(document);
      document.startViewTransition = (change) => {
        const transition = start(change);
        void transition.ready.then(() => {
          const moves = document.getAnimations().map((animation) => {
            const { pseudoElement } = animation.effect as KeyframeEffect;
            return `${pseudoElement} ${animation.effect?.getTiming().duration}`;
          });
          const { dataset } = document.documentElement;
          dataset.noted = [dataset.turn, ...moves.toSorted()].join(', ');
        });
        return transition;
      };
    });
  }

  test('the month alone slides, in reading direction, for less than 200 ms', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await noteTransitions(page);
    await openMonth(page);
    for (const [rel, turn] of [
      ['next', 'on'],
      ['prev', 'back'],
    ] as const) {
      await page.locator(`a[rel=${rel}]`).click();
      await expect(page.locator('html')).toHaveAttribute(
        'data-noted',
        new RegExp(`^${turn}(, ::view-transition-(group|new|old)\\(month\\) 180){2,3}$`, 'u'),
      );
      await expect(page.locator('html')).not.toHaveAttribute('data-turn');
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('September 2024');
  });

  test('nothing moves for who wants no motion', async ({ page }) => {
    await noteTransitions(page);
    await openMonth(page);
    await page.locator('a[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
    await expect(page.locator('html')).not.toHaveAttribute('data-noted');
  });
});

test.describe('a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  type Step = [type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [x: number, y: number][]];

  /** Moves real touches over the page, as the browser gets them from a screen. */
  async function touch(page: Page, steps: Step[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    for (const [type, ...points] of steps) {
      await session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    }
  }

  async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
    const between = [0.25, 0.5, 0.75, 1].map((part): Step => [
      'touchMove',
      [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
    ]);
    await touch(page, [['touchStart', from], ...between, ['touchEnd']]);
  }

  test.beforeEach(async ({ page }) => {
    await page.goto(SEPTEMBER);
    await expect(page.locator('[data-swipes]')).toHaveCount(1);
    await page.locator('.month').evaluate((month) => month.scrollIntoView());
    await markDocument(page);
  });

  test('that swipes to the left brings the next month, to the right the one before', async ({
    page,
  }) => {
    await swipe(page, [300, 300], [100, 310]);
    await expect(page).toHaveURL(OCTOBER);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
    await page.locator('.month').evaluate((month) => month.scrollIntoView());
    await swipe(page, [60, 200], [260, 190]);
    await expect(page).toHaveURL(SEPTEMBER);
    expect(await isSameDocument(page)).toBe(true);
  });

  test('that scrolls, goes a short way or is not alone, changes nothing', async ({ page }) => {
    await swipe(page, [200, 500], [190, 200]);
    await swipe(page, [200, 300], [170, 300]);
    await touch(page, [
      ['touchStart', [300, 300]],
      ['touchStart', [300, 300], [200, 400]],
      ['touchMove', [200, 300], [100, 400]],
      ['touchMove', [100, 300], [40, 400]],
      ['touchEnd'],
    ]);
    await page.waitForTimeout(300);
    await expect(page).toHaveURL(SEPTEMBER);
  });
});

test('the module is a file for good, and no other page loads it', async ({ page, request }) => {
  const answer = await page.goto(SEPTEMBER);
  expect(answer?.headers()['content-security-policy']).toMatch(
    /script-src 'self' 'sha256-[\w+/]{43}=';/,
  );
  const source = await page.locator('script[type=module]').getAttribute('src');
  const module = await request.get(source ?? '');
  expect(module.headers()['cache-control']).toContain('immutable');
  for (const path of ['/', '/about', '/events', '/events/2024/09/10', '/pt/events/2024/09/10']) {
    const other = await page.goto(path);
    expect(other?.headers()['content-security-policy']).toMatch(/script-src 'sha256-[\w+/]{43}=';/);
    expect(await page.locator('script[src]').count()).toBe(0);
  }
});

test('without the module the month is a plain table', async ({ page }) => {
  await page.route('**/_nuxt/calendar*.js', async (route) => route.abort());
  await page.goto(SEPTEMBER);
  await expect(page.getByRole('table', { name: 'September 2024' })).toBeVisible();
  await expect(page.locator('td[tabindex], [role=status]')).toHaveCount(0);
  await page.locator('a[rel=next]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2024');
});
