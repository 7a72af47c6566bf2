import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLanguage, languageCodes } from 'languages';
import { expect, test } from 'vitest';
import { handbookPages, handbookPath } from '../../shared/handbook';
import { splitLanguage } from '../../shared/site-addresses';

const web = join(import.meta.dirname, '../..');

function listNames(folder: string, end: string): string[] {
  return readdirSync(join(web, folder))
    .filter((file) => file.endsWith(end) && !file.startsWith('['))
    .map((file) => file.slice(0, -end.length).replace(/^index$/u, 'overview'))
    .toSorted();
}

function readText(language: string, name: string): string {
  const file = name === 'overview' ? 'index' : name;
  return readFileSync(join(web, `content/${language}/developers/${file}.md`), 'utf8');
}

const texts = listNames(`content/${defaultLanguage}/developers`, '.md');

test('every page of the handbook has a text or a component, and is one that is named', () => {
  const own = listNames('app/pages/developers', '.vue');
  expect([...texts, ...own].toSorted()).toEqual([...handbookPages].toSorted());
});

test.each(languageCodes)('the handbook in %s has the same parts and examples', (language) => {
  expect(listNames(`content/${language}/developers`, '.md')).toEqual(texts);
  const outline = (code: string, name: string) =>
    readText(code, name).match(/^(?:#+(?= )|::code-example\{.+\})/gmu);
  for (const name of texts) {
    expect([name, outline(language, name)]).toEqual([name, outline(defaultLanguage, name)]);
  }
});

test.each(languageCodes)('links of the handbook in %s stay in the language', (language) => {
  const paths = new Set(handbookPages.map((page): string => handbookPath(page)));
  for (const name of texts) {
    const text = readText(language, name);
    for (const [, target = ''] of text.matchAll(/\]\((\/[^)#]*)/gu)) {
      const found = splitLanguage(target);
      if (paths.has(found.path))
        expect([name, target, found.language]).toEqual([name, target, language]);
    }
  }
});
