import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  cleanSlashes,
  findRedirect,
  findSearchRedirect,
  loadRedirects,
  parseRedirects,
} from '../../server/utils/redirects';

const folder = mkdtempSync(join(tmpdir(), 'redirects-'));
afterAll(() => rmSync(folder, { recursive: true }));

function writeTable(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('the site’s own table', () => {
  test.each([
    ['/about-us', '/about'],
    ['/about-us/the-association', '/association'],
    ['/About-Us/The-Association/', '/association'],
    ['/about-us/anything/else', '/about'],
    ['/login_form', '/login'],
    ['/mail_password_form', '/forgot-password'],
    ['/passwordreset/4f2a', '/forgot-password'],
    ['/@@personal-information', '/account'],
    ['/accessibility-info', '/accessibility'],
    ['/contact-info', '/association'],
    ['/search_form', '/search'],
    ['/en/about', '/'],
  ])('leads from %s to %s', (from, to) => {
    expect(findRedirect(loadRedirects(''), from)).toBe(to);
  });

  test.each(['/', '/about', '/association', '/axes', '/events', '/event/english', '/pt/about'])(
    'leaves %s alone',
    (path) => {
      expect(findRedirect(loadRedirects(''), path)).toBeNull();
    },
  );
});

test.each([
  ['/search?SearchableText=a%C3%A7o+%26+co', '/search?q=a%C3%A7o+%26+co'],
  ['/@@search?SearchableText=robots&sort_on=', '/search?q=robots'],
  ['/search?q=robots', null],
  ['/events?SearchableText=robots', null],
])('a search of the old site asks the new one: %s', (from, to) => {
  expect(findSearchRedirect(new URL(from, 'https://site.example'))).toBe(to);
});

test('an operator’s file adds to the table and wins over it', () => {
  const file = writeTable('own.json', '{ "/old": "/about", "/about-us": "https://new.example/" }');
  const table = loadRedirects(file);
  expect(findRedirect(table, '/old')).toBe('/about');
  expect(findRedirect(table, '/about-us')).toBe('https://new.example/');
  expect(findRedirect(table, '/login_form')).toBe('/login');
});

test.each([
  ['not JSON', '{'],
  ['a list', '[]'],
  ['a target elsewhere without https', '{ "/a": "http://example.org" }'],
  ['a target that browsers read as another host', '{ "/a": "//evil.example" }'],
  ['a script', '{ "/a": "javascript:alert(1)" }'],
  ['a source that is no path', '{ "old": "/" }'],
])('a file with %s is refused, and named', (name, text) => {
  const file = writeTable(`${name.length}.json`, text);
  expect(() => loadRedirects(file)).toThrow(`NUXT_REDIRECTS_FILE ${file} cannot be used`);
});

test('a table’s entry that is wrong is named', () => {
  expect(() => parseRedirects({ '/a': 7 })).toThrow('the target of "/a"');
});

test.each([
  ['/about/', '/about'],
  ['//evil.example/', '/evil.example'],
  ['/\\evil.example/', '/evil.example'],
  ['/about', null],
  ['/', null],
])('the slashes of %s are cleaned to %s', (path, clean) => {
  expect(cleanSlashes(path)).toBe(clean);
});
