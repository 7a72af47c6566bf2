// What does Lighthouse say of each template, in both languages, on a phone with a slow network; and what
// of a page that is one heading, which tells how much of it is the browser and the machine?
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { bringChromium, chromiumArguments } from '../scripts/chromium.ts';
import { runCommand } from '../scripts/command.ts';
import { findFreePort, withTemporarySystem } from '../scripts/temporary-system.ts';
import type { Figure } from './support/figure.ts';
import { startServerProcess } from './support/child-process.ts';
import { report } from './support/report.ts';
import { measuredTemplates, templatesNow } from './support/templates.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Examined {
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

interface Page extends Examined {
  /** "home, pt". */
  what: string;
}

/** One figure differs from the next by what else the machine does: Lighthouse's own advice is the median run. */
const RUNS = 3;
/** Now and then the browser's trace comes without its beginning (NO_NAVSTART), which says nothing of a page. */
const MOST_RUNS = 5;

async function run(url: string, flags: Flags): Promise<Result[]> {
  const results: Result[] = [];
  for (let count = 0; results.length < RUNS; count += 1) {
    const lhr = (await lighthouse(url, flags))?.lhr;
    if (lhr && !lhr.runtimeError) results.push(lhr);
    else if (count >= MOST_RUNS) throw new Error(`${url}: ${lhr?.runtimeError?.message}`);
  }
  return results;
}

async function examine(url: string, port: number, isHidden = false): Promise<Examined> {
  const leftOut = isHidden ? ['is-crawlable'] : [];
  const flags: Flags = { port, onlyCategories: [...categories], logLevel: 'error' };
  const lhr = computeMedianRun(await run(url, { ...flags, skipAudits: leftOut }));
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

/** The worst of all pages stands for them; so does the worst of the examinations of the smallest page. */
function summarize(pages: Page[], smallest: Examined[]): Figure[] {
  const show = (
    what: string,
    value: number,
    more: Pick<Figure, 'unit' | 'goal' | 'reference'>,
  ): Figure => ({
    what,
    median: value,
    p95: value,
    runs: pages.length,
    ...more,
  });
  const lowest = (id: string): number => Math.min(...pages.map(({ scores }) => scores[id] ?? 0));
  const highest = (read: (page: Examined) => number): number => Math.max(...pages.map(read));
  const against = (read: (page: Examined) => number) => ({
    reference: { what: 'the smallest page', median: Math.max(...smallest.map(read)) },
  });
  return [
    ...categories.map((id) =>
      show(`${id}, lowest of all pages`, lowest(id), { unit: 'points', goal: { atLeast: 100 } }),
    ),
    show(
      'largest paint, latest of all pages',
      highest((page) => page.paintedAfter),
      { unit: 'ms', goal: 1200, ...against((page) => page.paintedAfter) },
    ),
    show(
      'total blocking time, longest of all pages',
      highest((page) => page.blocked),
      { unit: 'ms', goal: 0, ...against((page) => page.blocked) },
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
  const smallest: Examined[] = [];
  const plain = await startServerProcess('plain-server.ts', [
    join(import.meta.dirname, 'support/smallest-page.html'),
    JSON.stringify({ 'content-type': 'text/html; charset=utf-8' }),
  ]);
  await withTemporarySystem(env, stop, async ({ siteUrl }) => {
    smallest.push(await examine(plain.url, port));
    for (const template of measuredTemplates) {
      for (const [language, path] of Object.entries(template.paths)) {
        stop.throwIfAborted();
        const page = await examine(new URL(path, siteUrl).href, port, template.isHidden);
        pages.push({ what: `${template.name}, ${language}`, ...page });
        console.log(`${path}: ${Object.values(page.scores).join(' ')} ${page.faults.join(', ')}`);
      }
    }
    smallest.push(await examine(plain.url, port));
  }).finally(async () => Promise.all([browser.close(), plain.end()]));
  await report({
    name: 'lighthouse',
    question: 'what does Lighthouse say of each template, on a phone with a slow network?',
    figures: summarize(pages, smallest),
    evidence: { browser: browser.version(), pages, smallest },
  });
});
