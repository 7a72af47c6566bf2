import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What a test of a page complains about, each with the element: an empty list is good. */
type Complaints = Promise<string[]>;

/** Gives the page axe, which its own rules would not let in. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

const allRules = {
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
};
// The contrast of level AAA leaves to that of AA what fails both.
const colourRules = {
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

/**
 * Runs axe in a light or a dark theme, with all its rules (WCAG 2.2 AA, best practices) and two that it leaves out by
 * itself: the contrast of level AAA, and the least size of targets; or with those alone to which colours matter: enough
 * for the other theme of a page. `part` is a selector: the rest of the page is left out. Needs `bringAxe`.
 */
export async function findViolations(
  page: Page,
  colorScheme: 'light' | 'dark',
  rules: 'all' | 'colours' = 'all',
  part = 'html',
): Complaints {
  await page.emulateMedia({ colorScheme });
  return page.evaluate(
    async ({ options, within }) => {
      // What fades in has its colours only then.
      const roots = [...document.querySelectorAll(within)].map(({ shadowRoot }) => shadowRoot);
      const animations = [document, ...roots].flatMap((root) => root?.getAnimations() ?? []);
      await Promise.allSettled(animations.map(async ({ finished }) => finished));
      const { violations } = await axe.run(within, { resultTypes: ['violations'], ...options });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    { options: rules === 'all' ? allRules : colourRules, within: part },
  );
}

/** WCAG 1.4.10: whether the page scrolls sideways. */
export async function findOverflow(page: Page): Complaints {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth} px`] : [];
  });
}

/**
 * WCAG 1.4.12: sets the spacings that readers may choose, and lists the texts that are cut off by them.
 * The page keeps the spacings.
 */
export async function findTextCutBySpacing(page: Page): Complaints {
  return page.evaluate(() => {
    const listCutTexts = () =>
      [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        // Said aloud only, or a field, in which one can move on.
        if (position === 'absolute' && element.clientWidth <= 1) return false;
        if (element.matches('input, textarea, select')) return false;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return (
          (overflowX !== 'visible' && scrollWidth > clientWidth) ||
          (overflowY !== 'visible' && scrollHeight > clientHeight)
        );
      });
    const cutBefore = new Set(listCutTexts());
    const spacings = new CSSStyleSheet();
    spacings.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    document.adoptedStyleSheets.push(spacings);
    return listCutTexts()
      .filter((element) => !cutBefore.has(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** The least width and height of a target, in CSS pixels: WCAG 2.5.5. */
const TARGET = 44;

/**
 * WCAG 2.5.5: lists what can be pressed in less than 44 × 44 CSS pixels. Measured is what answers to the pointer, so
 * that what a style sheet adds around a link counts. Links within a text are excepted, as there. `part` is a selector:
 * what lies over a part of the page leaves that part out.
 */
export async function findSmallTargets(page: Page, part = 'body'): Complaints {
  return page.evaluate(
    ({ least, within }) => {
      /** A point that lies in a pixel beside the target answers for it, too: between 0.5 and 1 px is measured too much. */
      const excess = 0.5;
      const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, summary';

      function isInText(element: Element): boolean {
        let block: Element | null = element;
        while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
        if (!block || block === element) return false;
        const targets = [...block.querySelectorAll(pressable)];
        const pressed = targets.map(({ textContent }) => textContent).join('');
        return (
          block.textContent.replaceAll(/\s/gu, '').length > pressed.replaceAll(/\s/gu, '').length
        );
      }

      function answers(element: Element, x: number, y: number): boolean {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
      }

      function measure(element: Element, x: number, y: number): [width: number, height: number] {
        if (!answers(element, x, y)) return [0, 0];
        // In strides, then by parts of a pixel: a page has thousands of targets.
        const reach = (dx: number, dy: number) => {
          let steps = 0;
          for (const stride of [8, 1, 0.125]) {
            const goesOn = () =>
              answers(element, x + dx * (steps + stride), y + dy * (steps + stride));
            while (steps < least && goesOn()) steps += stride;
          }
          return steps;
        };
        return [reach(-1, 0) + reach(1, 0) - excess, reach(0, -1) + reach(0, 1) - excess];
      }

      return [...document.querySelectorAll(`${within} :is(${pressable})`)].flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || isInText(element)) return [];
        // Out of sight until it has the focus: the skip link.
        if (element.getBoundingClientRect().bottom + scrollY < 0) return [];
        // Only what is in the window answers.
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getClientRects()[0];
        if (!box) return [];
        const sizes: [width: number, height: number][] = [];
        // A long text may be cut off: then its middle is nowhere to be pressed.
        for (const share of [0.5, 0.25, 0.1]) {
          const size = measure(element, box.left + box.width * share, box.top + box.height / 2);
          if (Math.min(...size) >= least) return [];
          sizes.push(size);
        }
        return [`${sizes[0]?.join(' × ')}: ${element.outerHTML.slice(0, 120)}`];
      });
    },
    { least: TARGET, within: part },
  );
}

/**
 * Goes through the page with the Tab key, from its top, and lists the stops whose focus cannot be seen (WCAG 2.4.7) or
 * is hidden by something else (2.4.11), and tells when Tab does not reach all there is (2.1.1).
 */
export async function findFocusFaults(page: Page): Complaints {
  const faults: string[] = [];
  const count = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]',
        ),
      ].filter(
        (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );
  for (let stops = 0; stops <= count; stops += 1) {
    await page.keyboard.press('Tab');
    // What a frame shows is a page of its own.
    while (await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement))
      await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const html = element.outerHTML.slice(0, 120);
      const ringed = [element, element.parentElement, element.closest('li')].find((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, outlineOffset, clipPath } = getComputedStyle(one);
        const isCutOff = clipPath !== 'none' && Number.parseFloat(outlineOffset) >= 0;
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isCutOff;
      });
      if (!ringed) return [`no focus to be seen: ${html}`];
      const isSeen = [element, ringed].some((one) =>
        [...one.getClientRects()].some(({ left, top, width, height }) => {
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return hit !== null && (ringed.contains(hit) || element.contains(hit));
        }),
      );
      return isSeen ? [] : [`focus is hidden: ${html}`];
    });
    if (!found) {
      return stops === count ? faults : [...faults, `${stops} stops for ${count} elements`];
    }
    faults.push(...found);
  }
  return [...faults, `more stops than the ${count} elements`];
}
