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
  const targets = texts.flatMap((name) =>
    [...readText(language, name).matchAll(/\]\((\/[^)#]*)/gu)].map(([, target = '']) => target),
  );
  const astray = targets.filter((target) => {
    const found = splitLanguage(target);
    return paths.has(found.path) && found.language !== language;
  });
  expect(astray).toEqual([]);
});
