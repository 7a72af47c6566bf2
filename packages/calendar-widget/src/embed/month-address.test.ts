import { expect, test } from 'vitest';
import { languageOf, writeMonthAddress, type CalendarWish } from './month-address.js';

const base = 'https://ministry.example/events/';

function write(wish: Partial<CalendarWish>) {
  const nothing = { src: '', locale: '', categories: '', axis: '', month: '' };
  return writeMonthAddress({ ...nothing, ...wish }, base);
}

const src = 'https://site.example';

test.each([
  [{ src }, 'https://site.example/embed/current'],
  [{ src, locale: 'en' }, 'https://site.example/embed/current'],
  [{ src, locale: 'en-GB' }, 'https://site.example/embed/current'],
  [{ src, locale: 'pt' }, 'https://site.example/pt/embed/current'],
  [{ src, locale: 'pt-PT', month: '2026-11' }, 'https://site.example/pt/embed/2026/11'],
  [{ src: `${src}/pt/events?q=a#b` }, 'https://site.example/embed/current'],
  [
    { src, categories: ' fair,workshop  webinar ', axis: 'a b' },
    'https://site.example/embed/current?axis=a+b&category=fair&category=workshop&category=webinar',
  ],
  [{ src: '/' }, 'https://ministry.example/embed/current'],
])('%o is %s', (wish, address) => {
  expect(write(wish)).toEqual({ address });
});

test.each([
  [{}, 'src="" is no address of a site: write src="https://…".'],
  [{ src: 'javascript:alert(1)' }, 'src="javascript:alert(1)" is no address of a site'],
  [{ src: 'https://' }, 'src="https://" is no address of a site'],
  [{ src, month: 'November' }, 'month="November" is no month: write year and month'],
  [{ src, month: '2026-1' }, 'month="2026-1" is no month'],
])('%o is refused with what to write instead', (wish, sentence) => {
  const { address, mistake } = write(wish);
  expect(address).toBeUndefined();
  expect(mistake).toContain(sentence);
});

test('the language of a locale is its first part', () => {
  expect(['', 'pt', 'PT-br', 'pt_PT'].map(languageOf)).toEqual(['en', 'pt', 'pt', 'pt']);
});
