import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { embedThemes } from '../../../shared/embed';
import { eventFormats } from '../../../shared/event-filters';
import { handbookPages, handbookParts } from '../../../shared/handbook';
import { datasetNames } from '../../../shared/open-data';
import { changeKinds } from '../../../shared/api-changelog';
import { searchKinds } from '../../../shared/search-query';
import { errorKinds } from '../../../app/utils/error-kind';
import { formErrorCodes, requiredFields } from '../../../app/utils/form-errors';

const root = join(import.meta.dirname, '../../..');
const schema = readFileSync(join(root, '../packages/graphql-client/schema.graphql'), 'utf8');

/** A place at which the site asks for a message. */
export interface MessageCall {
  /** File and words of the call. */
  place: string;
  /** Every key that it may ask for. */
  keys: string[];
  /** The words after the key, in which the names to fill in are given. */
  rest: string;
}

interface Source {
  file: string;
  text: string;
}

/** What may stand in the place of a `${…}`, by the key with a star there. */
const computedWords: Readonly<Record<string, (source: Source) => readonly string[]>> = {
  'account.choose.*.lead': readPasswordLinks,
  'account.choose.*.title': readPasswordLinks,
  'account.done.*': (source) => readWords(source, /\bdeeds = \[(.+?)\] as const/gsu),
  'account.error.*': () => formErrorCodes,
  'account.part.*': (source) => readWords(source, /\bparts = \[(.+?)\] as const/gsu),
  'account.required.*': () => requiredFields,
  'data.text.*': () => datasetNames,
  'data.title.*': () => datasetNames,
  'developers.page.*': () => handbookPages,
  'developers.part.*': () => handbookParts.map(({ part }) => part),
  'changelog.kind.*': () => changeKinds,
  'embed.themes.*': () => embedThemes,
  'error.*.text': () => errorKinds,
  'error.*.title': () => errorKinds,
  'event.category.*': () => readEnum('EventCategory'),
  'event.status.*': () => readEnum('EventStatus'),
  // What takes place as planned has no note.
  'event.statusNote.*': () => readEnum('EventStatus').filter((status) => status !== 'scheduled'),
  'event.view.*': (source) => readWords(source, /\bview: '(\w+)'/gu),
  'filter.*': () => eventFormats,
  'programme.strand.*': () => readEnum('Strand'),
  'programme.strandMeaning.*': () => readEnum('Strand'),
  'search.kinds.*': () => searchKinds,
  'search.oneOf.*': () => searchKinds,
  'site.pages.*': (source) => readWords(source, /\bpages = \[(.+?)\] as const/gsu),
};

function readEnum(name: string): string[] {
  const [, body = ''] = new RegExp(`^enum ${name} \\{(.+?)\\}`, 'msu').exec(schema) ?? [];
  const values = body.replaceAll(/"{3}.*?"{3}/gsu, '').match(/\b\w+\b/gu);
  if (!values) throw new Error(`The schema has no enum ${name}.`);
  return values;
}

/** The words that a file names itself: those in quotes within what `where` finds. */
function readWords({ file, text }: Source, where: RegExp): string[] {
  const words = [...text.matchAll(where)].flatMap(([, found = '']) => found.match(/\w+/gu) ?? []);
  if (words.length === 0) throw new Error(`${file} names no words that ${where} finds.`);
  return words;
}

function readPasswordLinks(source: Source): string[] {
  return readWords(source, /\buseMailedLink\(form, \[(.+?)\]/gu);
}

function listSources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:vue|ts)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') }));
}

/** Lists the calls of `t` below folders of the site. Throws an Error for a key that cannot be read off. */
export function listMessageCalls(...folders: string[]): MessageCall[] {
  return folders.flatMap(listSources).flatMap(listCallsIn);
}

/** Lists the calls of `t` in one file. */
export function listCallsIn(source: Source): MessageCall[] {
  return [...source.text.matchAll(/(?<![\w$])t\(/gu)].map(({ index }) => {
    const words = readArguments(source.text.slice(index + 2));
    const place = `${source.file}: t(${words.trim()})`;
    const [whole, fixed, computed] =
      /^\s*(?:'(?<fixed>[^']+)'|`(?<computed>[^`]+)`)/u.exec(words) ?? [];
    if (whole === undefined)
      throw new Error(`${place}: its key should be written where it is used.`);
    const keys = fixed === undefined ? computeKeys(computed ?? '', source, place) : [fixed];
    return { place, keys, rest: words.slice(whole.length) };
  });
}

/** Cuts off what follows the parenthesis that closes a call. */
function readArguments(text: string): string {
  let depth = 1;
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0) return [...text].slice(0, index).join('');
  }
  return text;
}

function computeKeys(template: string, source: Source, place: string): string[] {
  const pattern = template.replaceAll(/\$\{[^}]*\}/gu, '*');
  const list = computedWords[pattern];
  if (!list) throw new Error(`${place}: say in message-calls.ts what may stand in ${pattern}.`);
  return list(source).map((word) => pattern.replace('*', word));
}
