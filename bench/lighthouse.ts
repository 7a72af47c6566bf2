// What does Lighthouse say of each template, in both languages, on a phone with a slow network?
import { chromium } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { bringChromium, chromiumArguments } from '../scripts/chromium.ts';
import { runCommand } from '../scripts/command.ts';
import { findFreePort, withTemporarySystem } from '../scripts/temporary-system.ts';
import type { Figure } from './support/figure.ts';
import { report } from './support/report.ts';
import { templates, templatesNow, type Template } from './support/templates.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Page {
  /** "home, pt". */
  what: string;
  /** 0 to 100, by category. */
  scores: Record<string, number>;
  /** Of the largest element, in milliseconds. */
  paintedAfter: number;
  layoutShift: number;
  /** Milliseconds in which the page could not react. */
  blocked: number;
  bytes: number;
  /** What costs it a point. */
  faults: string[];
  leftOut: string[];
}

async function examine(url: string, port: number, template: Template): Promise<Omit<Page, 'what'>> {
  const leftOut = template.isHidden ? ['is-crawlable'] : [];
  const flags: Flags = { port, onlyCategories: [...categories], logLevel: 'error' };
  const run = await lighthouse(url, { ...flags, skipAudits: leftOut });
  if (!run) throw new Error(`Lighthouse gives no result for ${url}.`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const read = (audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(
      categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]),
    ),
    paintedAfter: read('largest-contentful-paint'),
    layoutShift: read('cumulative-layout-shift'),
    blocked: read('total-blocking-time'),
    bytes: read('total-byte-weight'),
    faults: listFaults(lhr),
    leftOut,
  };
}

/** Lists the audits that count and are not passed. */
function listFaults({ categories: judged, audits }: Result): string[] {
  const counted = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const missed = counted.filter(({ id }) => (audits[id]?.score ?? 1) < 1);
  return missed.map(({ id }) => `${id} ${audits[id]?.displayValue ?? audits[id]?.score}`);
}

/** The worst of all pages stands for them. */
function summarize(pages: Page[]): Figure[] {
  const show = (what: string, value: number, more: Pick<Figure, 'unit' | 'goal'>): Figure => ({
    what,
    median: value,
    p95: value,
    runs: pages.length,
    ...more,
  });
  const lowest = (id: string): number => Math.min(...pages.map(({ scores }) => scores[id] ?? 0));
  const highest = (read: (page: Page) => number): number => Math.max(...pages.map(read));
  return [
    ...categories.map((id) =>
      show(`${id}, lowest of all pages`, lowest(id), { unit: 'points', goal: { atLeast: 100 } }),
    ),
    show(
      'largest paint, latest of all pages',
      highest((page) => page.paintedAfter),
      { unit: 'ms', goal: 1200 },
    ),
    show(
      'total blocking time, longest of all pages',
      highest((page) => page.blocked),
      { unit: 'ms', goal: 0 },
    ),
    show(
      'layout shift, largest of all pages',
      highest((page) => page.layoutShift),
      { unit: 'points', goal: 0 },
    ),
  ];
}

await runCommand(async (stop) => {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: bringChromium(),
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  });
  const env = {
    ...process.env,
    NOW: templatesNow,
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
  };
  const pages: Page[] = [];
  await withTemporarySystem(env, stop, async ({ siteUrl }) => {
    for (const template of templates) {
      for (const [language, path] of Object.entries(template.paths)) {
        stop.throwIfAborted();
        const page = await examine(new URL(path, siteUrl).href, port, template);
        pages.push({ what: `${template.name}, ${language}`, ...page });
        console.log(`${path}: ${Object.values(page.scores).join(' ')} ${page.faults.join(', ')}`);
      }
    }
  }).finally(async () => browser.close());
  await report({
    name: 'lighthouse',
    question: 'what does Lighthouse say of each template, on a phone with a slow network?',
    figures: summarize(pages),
    evidence: { browser: browser.version(), pages },
  });
});
