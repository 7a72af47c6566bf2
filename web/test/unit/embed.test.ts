import { defaultLanguage, languageCodes } from 'languages';
import { expect, test } from 'vitest';
import {
  isEmbeddedAddress,
  readEmbedChoices,
  readEmbedLanguage,
  writeEmbedPath,
} from '../../shared/embed';
import {
  findLatestRelease,
  writeFrameSnippet,
  writeWidgetSnippet,
} from '../../shared/embed-snippets';
import { readOembedSubject } from '../../server/utils/oembed/read-subject';

const everything = { categories: [], axis: null, theme: 'auto' } as const;
const all = { ...everything, categories: [] };

test.each([
  [{}, all],
  [{ category: '', axis: '', theme: '' }, all],
  [{ category: ['webinar', 'fair'] }, { ...all, categories: ['fair', 'webinar'] }],
  [{ category: ['fair', 'fair'] }, { ...all, categories: ['fair'] }],
  [
    { axis: 'base', theme: 'dark', utm_source: 'x' },
    { ...all, axis: 'base', theme: 'dark' },
  ],
])('%o is read as %o', (query, choices) => {
  expect(readEmbedChoices(query)).toEqual(choices);
});

test.each([
  { category: 'fairs' },
  { category: ['fair', 'fairs'] },
  { axis: ['one', 'two'] },
  { axis: '../admin' },
  { theme: 'black' },
  { theme: ['dark', 'light'] },
])('%o is refused, not taken for all events', (query) => {
  expect(readEmbedChoices(query)).toBeNull();
});

test('what is written is read as it was', () => {
  const choices = {
    categories: ['fair' as const, 'webinar' as const],
    axis: 'a',
    theme: 'dark' as const,
  };
  const path = writeEmbedPath('pt', '2026-11', choices);
  expect(path).toBe('/pt/embed/2026/11?category=fair&category=webinar&axis=a&theme=dark');
  const { searchParams } = new URL(path, 'https://site.example');
  const query = { ...Object.fromEntries(searchParams), category: searchParams.getAll('category') };
  expect(readEmbedChoices(query)).toEqual(choices);
  expect(writeEmbedPath('en', null, all)).toBe('/embed/current');
});

test('the language is that of the page unless it is one of the site’s', () => {
  expect(readEmbedLanguage('pt', 'en')).toBe('pt');
  expect(readEmbedLanguage('xx', 'pt')).toBe('pt');
  expect(readEmbedLanguage(undefined, 'en')).toBe('en');
});

test('only what stands in other pages is nobody’s own', () => {
  const embedded = [
    '/embed/current',
    '/pt/embed/2026/11?category=fair',
    '/embed/2026/9',
    '/oembed?url=x',
  ];
  const others = [
    '/embed',
    '/embed?category=fair',
    '/events/2026/11',
    '/account?/embed/x',
    '/account/embed/x',
  ];
  expect(embedded.filter(isEmbeddedAddress)).toEqual(embedded);
  expect(others.filter(isEmbeddedAddress)).toEqual([]);
});

const subject = {
  siteUrl: 'https://site.example',
  language: 'pt',
  month: null,
  choices: { ...all, categories: ['fair' as const], axis: 'base', theme: 'dark' as const },
  name: 'Events: "A" & <B>',
};

test('the widget’s snippet names the file, what the browser may take it for, and what is shown', () => {
  const release = findLatestRelease({ '1.0.0': 'sha384-old', '1.1.0': 'sha384-new' });
  expect(writeWidgetSnippet(subject, release)).toBe(
    `<script type="module" src="https://site.example/widget/1.1.0/event-calendar.js" integrity="sha384-new" crossorigin="anonymous"></script>
<event-calendar src="https://site.example" locale="pt" categories="fair" axis="base" theme="dark"><a href="https://site.example/pt/events">Events: &quot;A&quot; &amp; &lt;B&gt;</a></event-calendar>`,
  );
});

test('the frame’s snippet has no script and no style', () => {
  expect(writeFrameSnippet(subject, { width: '100%', height: '800' })).toBe(
    '<iframe src="https://site.example/pt/embed/current?category=fair&amp;axis=base&amp;theme=dark" title="Events: &quot;A&quot; &amp; &lt;B&gt;" width="100%" height="800" loading="lazy"></iframe>',
  );
});

const site = 'https://site.example';

test.each([
  ['/events', { language: 'en', kind: 'calendar', month: null, choices: all }],
  ['/embed', { language: 'en', kind: 'calendar', month: null, choices: all }],
  ['/embed/current', { language: 'en', kind: 'calendar', month: null, choices: all }],
  ['/pt/events/2026/11', { language: 'pt', kind: 'calendar', month: '2026-11', choices: all }],
  ['/events/2026/11/09', { language: 'en', kind: 'calendar', month: '2026-11', choices: all }],
  [
    '/events?category=fair&q=x',
    { language: 'en', kind: 'calendar', month: null, choices: { ...all, categories: ['fair'] } },
  ],
  ['/pt/event/emaf-2026?date=2026-11-09', { language: 'pt', kind: 'event', slug: 'emaf-2026' }],
])('oEmbed knows %s', (path, expected) => {
  expect(readOembedSubject(site + path, site)).toEqual(expected);
});

test.each([
  'https://elsewhere.example/events',
  'https://site.example.evil.example/events',
  `${site}/account`,
  `${site}/events/past`,
  `${site}/events?category=fairs`,
  `${site}/event/a/b`,
  '/events',
  'javascript:alert(1)',
  undefined,
  [`${site}/events`],
])('oEmbed refuses %s', (address) => {
  expect(readOembedSubject(address, site)).toBeNull();
});

test('the widget writes the addresses of the default language without a prefix, as the site does', () => {
  // packages/calendar-widget/src/embed/month-address.ts
  expect(defaultLanguage).toBe('en');
  expect(languageCodes.map((code) => writeEmbedPath(code, null, all))).toEqual(
    languageCodes.map((code) => (code === 'en' ? '/embed/current' : `/${code}/embed/current`)),
  );
});
