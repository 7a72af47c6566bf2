import { expect, test } from '@playwright/test';

/** The sheets of a printed page, each with its width and height in points. */
function listSheets(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const sheets = text.match(/\/Type\s*\/Page\b(?!s)/gu) ?? [];
  const [, width = '', height = ''] =
    /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/u.exec(text) ?? [];
  return sheets.map(() => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
}

for (const [what, path, sheet] of [
  ['an event, upright', '/event/amb-2024-stuttgart', '596 × 843'],
  ['a series of events, upright', '/pt/event/hora-da-conectividade', '596 × 843'],
  ['a month, across', '/events/2024/09', '842 × 595'],
  ['a month in Portuguese, across', '/pt/events/2024/09', '842 × 595'],
] as const) {
  test(`${what}, prints on one sheet of A4`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(listSheets(pdf)).toEqual([sheet]);
  });
}

test('the style guide is not in what is built for production', async ({ request }) => {
  for (const path of ['/styleguide', '/pt/styleguide']) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test('nothing moves for longer than 200 ms, and nothing for those who want no motion', async ({
  page,
}) => {
  await page.goto('/');
  const rules = await page.evaluate(() => {
    const found: { text: string; media: string }[] = [];
    const read = (list: CSSRuleList, media: string) => {
      for (const rule of list) {
        const inner = rule instanceof CSSImportRule ? rule.styleSheet?.cssRules : undefined;
        const nested = 'cssRules' in rule ? (rule.cssRules as CSSRuleList) : inner;
        const condition = rule instanceof CSSMediaRule ? rule.conditionText : '';
        if (nested?.length) read(nested, `${media} ${condition}`);
        if (/@view-transition|animation|transition/u.test(rule.cssText) && !nested?.length) {
          found.push({ text: rule.cssText, media });
        }
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules, '');
    return found;
  });
  const transition = rules.find(({ text }) => text.startsWith('@view-transition'));
  expect(transition?.text).toContain('navigation: auto');
  const lasting = rules.filter(({ text }) => /[\d.]+m?s\b/u.test(text));
  expect(lasting.length).toBeGreaterThan(2);
  for (const { text, media } of [...lasting, ...(transition ? [transition] : [])]) {
    expect(`${text} in${media}`).toContain('prefers-reduced-motion: no-preference');
    for (const [, time = '', unit] of text.matchAll(/\b([\d.]+|\.\d+)(m?s)\b/gu)) {
      expect(Number(time) * (unit === 's' ? 1000 : 1)).toBeLessThanOrEqual(200);
    }
  }
});

test('the programme is a drawing that can be read and pressed at every width', async ({ page }) => {
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/about');
    const drawings = page.getByRole('group', { name: 'Axes, outcomes and strands' });
    await expect(drawings).toHaveCount(1);
    const { sizes, sticksOut } = await drawings.evaluate((drawing) => {
      const { right, width: drawn } = drawing.getBoundingClientRect();
      const texts = [...drawing.querySelectorAll('text')];
      const scale = drawn / (drawing as SVGSVGElement).viewBox.baseVal.width;
      return {
        sizes: texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale),
        sticksOut: texts.filter((text) => text.getBoundingClientRect().right > right + 1).length,
      };
    });
    expect(Math.min(...sizes)).toBeGreaterThan(12);
    expect(sticksOut).toBe(0);
    for (const link of await drawings.getByRole('link').all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(width < 360 ? 36 : 38);
    }
  }
  await page.getByRole('link', { name: /^2 Mobilisation/u }).click();
  await expect(page).toHaveURL(/\/axes\/research-and-innovation$/u);
});

test('outcomes are chosen by strand and axis, and a choice without any says so', async ({
  page,
}) => {
  await page.goto('/outcomes');
  await expect(page.locator('.outcome')).toHaveCount(8);
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
  const choices = page.getByRole('navigation', { name: 'Which outcomes' });
  await choices.getByRole('link', { name: 'Innovation', exact: true }).click();
  await expect(page).toHaveURL(/\/outcomes\?strand=innovation$/u);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('.outcome')).toHaveCount(3);
  await choices.getByRole('link', { name: /^4/u }).click();
  await expect(page.locator('.outcome')).toHaveCount(0);
  await expect(page.getByText('No outcome matches this choice.')).toBeVisible();
  await page.getByRole('link', { name: 'Português' }).click();
  const portuguese = page.getByRole('navigation', { name: 'Que resultados' });
  await expect(portuguese.locator('[aria-current]')).toHaveText([/^Inovação/u, /^4/u]);
  await page.getByRole('link', { name: 'Mostrar todos os resultados' }).click();
  await expect(page).toHaveURL(/\/pt\/outcomes$/u);
});

test('in colours of the visitor’s own, what is filled has a line around it', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/about');
  const today = page.locator('.event-calendar-small .day-today .day-number');
  expect(await today.evaluate((day) => getComputedStyle(day).borderTopWidth)).toBe('2px');
  const shaft = page.locator('.chart-wide .chart-shaft').first();
  const [line, ground] = await shaft.evaluate((path) => [
    getComputedStyle(path).stroke,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(line).not.toBe(ground);
  await expect(page.locator('.azulejo').first()).toBeHidden();
});
