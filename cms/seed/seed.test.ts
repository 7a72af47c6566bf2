import { describe, expect, it } from 'vitest';
import { association } from './association';
import { axes } from './axes';
import type { Block } from './blocks';
import { events } from './events';
import { outcomes } from './outcomes';

const languages = ['en', 'pt'] as const;
type Language = (typeof languages)[number];

/** Entries that are meant to lack a language. */
const portugueseOnly = ['event support-session'];

/** What a list, a card or a search engine shows without cutting it off. */
const longest: Record<string, number> = {
  title: 120,
  tagline: 160,
  statement: 200,
  summary: 260,
  'seo.title': 60,
  'seo.description': 160,
};

const brazilian =
  /\b(usuários?|telas?|registros?|equipes?|fatos?|você|celular|contato|econômic\w*|gerenci\w*|esporte|trem|ônibus|planejamento|estoque)\b/i;

interface Entry {
  type: string;
  name: string;
  en?: { slug: string } | undefined;
  pt?: { slug: string } | undefined;
}

interface LocalText {
  type: string;
  name: string;
  language: Language;
  slug: string;
  /** Each string of the text with its path, such as 'seo.title'; web addresses and node types left out. */
  strings: [path: string, string: string][];
  blocks: Block[];
}

const entries: Entry[] = [
  { type: 'association', name: 'association', en: association.en, pt: association.pt },
  ...axes.map(({ shared, en, pt }) => ({ type: 'axis', name: `axis ${shared.position}`, en, pt })),
  ...outcomes.map(({ shared, en, pt }) => ({
    type: 'outcome',
    name: `outcome ${shared.position}`,
    en,
    pt,
  })),
  ...events.map(({ key, en, pt }) => ({ type: 'event', name: `event ${key}`, en, pt })),
];

const texts: LocalText[] = entries.flatMap(({ type, name, ...entry }) =>
  languages.flatMap((language) => {
    const text = entry[language];
    if (!text) return [];
    const strings = collectStrings(text);
    return [{ type, name, language, slug: text.slug, strings, blocks: collectBlocks(text) }];
  }),
);

describe('texts', () => {
  it('are there in both languages, but for the declared exceptions', () => {
    const incomplete = entries.filter(({ en, pt }) => !en || !pt);
    expect(incomplete.map(({ name }) => name)).toEqual(portugueseOnly);
    expect(incomplete.every(({ pt }) => pt)).toBe(true);
  });

  it.each(entries.filter(({ en, pt }) => en && pt))(
    'have the same parts in both languages: $name',
    ({ en, pt }) => {
      expect(outline(pt)).toEqual(outline(en));
    },
  );

  it('are whole and tidy: no empty string, stray space, markup or typewriter quote', () => {
    expect(
      findStrings((string) => string === '' || /^\s|\s$|\s{2}|[<>*_#"']|\.{3}/.test(string)),
    ).toEqual([]);
  });

  it('fit where they are shown', () => {
    expect(findStrings((string, path) => string.length > (longest[path] ?? Infinity))).toEqual([]);
  });

  it('use European Portuguese', () => {
    expect(
      findStrings((string, _, language) => language === 'pt' && brazilian.test(string)),
    ).toEqual([]);
  });
});

describe('slugs', () => {
  it('are short lower-case ASCII words joined by hyphens', () => {
    const slugs = texts.map(({ slug }) => slug);
    const wellFormed = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
    expect(slugs.filter((slug) => !wellFormed.test(slug))).toEqual([]);
  });

  it('are unique within a type and a language, and belong to one entry alone', () => {
    const owners = new Map<string, Set<string>>();
    for (const { type, name, slug } of texts) {
      const key = `${type} ${slug}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(name));
    }
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});

describe('blocks', () => {
  it('have text in every node, as Strapi stores it', () => {
    const nodes = texts.flatMap(({ blocks }) => blocks);
    const leaves = nodes.flatMap((block) =>
      block.type === 'list' ? block.children.map(({ children }) => children) : [block.children],
    );
    expect(nodes.length).toBeGreaterThan(texts.length);
    expect(nodes.filter(({ children }) => children.length === 0)).toEqual([]);
    expect(
      leaves.filter(([node, ...more]) => more.length > 0 || node?.type !== 'text' || !node.text),
    ).toEqual([]);
  });
});

describe('association, axes and outcomes', () => {
  it('holds the programme of 2015 to 2023 in both languages', () => {
    for (const text of [association.en, association.pt]) {
      expect(text).toMatchObject({
        slug: 'produtech',
        programme: { startYear: 2015, endYear: 2023 },
      });
    }
  });

  it('writes to a host that nobody can own', () => {
    expect(association.shared.email).toMatch(/@produtech\.example$/);
  });

  it('has four axes and eight outcomes in order', () => {
    expect(axes.map(({ shared }) => shared.position)).toEqual([1, 2, 3, 4]);
    expect(outcomes.map(({ shared }) => shared.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives outcomes to each strand and to each axis, and axes to each outcome', () => {
    expect(new Set(outcomes.map(({ shared }) => shared.strand)).size).toBe(3);
    const served = new Set(outcomes.flatMap(({ shared }) => shared.axes));
    expect(served).toEqual(new Set([1, 2, 3, 4]));
    expect(outcomes.filter(({ shared }) => shared.axes.length === 0)).toEqual([]);
  });
});

function findStrings(
  isWrong: (string: string, path: string, language: Language) => boolean,
): string[] {
  return texts.flatMap(({ name, language, strings }) =>
    strings
      .filter(([path, string]) => isWrong(string, path, language))
      .map(([path, string]) => `${name} ${language} ${path}: ${string}`),
  );
}

function collectStrings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !['url', 'type', 'format', 'slug'].includes(key))
    .flatMap(([key, part]) => collectStrings(part, path ? `${path}.${key}` : key));
}

function collectBlocks(value: unknown): Block[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && 'children' in value) return [value as Block];
  return Object.values(value).flatMap(collectBlocks);
}

/** The shape of a text: its fields and, for blocks, their types, levels and numbers of items. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'type' || key === 'level' ? part : outline(part),
    ]),
  );
}
