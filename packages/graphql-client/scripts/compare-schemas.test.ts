import { describe, expect, test } from 'vitest';
import { compareSchemas, findUnannounced, listDeprecations } from './compare-schemas.ts';

const today = '2027-06-01';

const base = `
  type Query { entry(slug: String!, order: Order = UP): Entry }
  type Entry {
    title: String!
    locale: String @deprecated(reason: "Use language. Deprecated since 2026-05-31, stays until 2027-05-31.")
    note: Note @deprecated(reason: "Use text. Deprecated since 2026-05-31, stays until 2027-06-01.")
    body: String @deprecated(reason: "Use text. Deprecated since 2026-06-02, stays until 2027-06-02.")
    text(length: Int @deprecated(reason: "Cut it yourself. Deprecated since 2026-01-01, stays until 2027-01-01.")): String
  }
  type Note { text: String }
  enum Order { UP DOWN SIDEWAYS @deprecated(reason: "Use UP. Deprecated since 2026-01-01, stays until 2027-01-01.") }
`;

const edit = (from: string | RegExp, to: string) => {
  const edited = base.replace(from, to);
  expect(edited).not.toBe(base);
  return edited;
};

const deprecateTitle = (until: string) =>
  edit(
    'title: String!',
    `title: String! @deprecated(reason: "Use text. Deprecated since 2027-05-31, stays until ${until}.")`,
  );

describe('a change is', () => {
  test.each([
    ['safe: a new field', /title: String!/, 'title: String! slug: String', 'safe', 'Entry.slug'],
    ['safe: never null', /text\(/, 'words: [String!]! text(', 'safe', 'Entry.words'],
    ['safe: a new type', /type Note/, 'type Other { id: ID } type Note', 'safe', 'Other'],
    ['dangerous: a new value', /DOWN/, 'DOWN RANDOM', 'dangerous', 'Order.RANDOM'],
    ['dangerous: another default', /= UP/, '= DOWN', 'dangerous', 'Query.entry.order'],
    ['breaking: may be null', /title: String!/, 'title: String', 'breaking', 'Entry.title'],
    ['breaking: another type', /title: String!/, 'title: Int!', 'breaking', 'Entry.title'],
    ['breaking: a field is gone', /title: String!/, '', 'breaking', 'Entry.title'],
    [
      'breaking: a new argument has to be given',
      /slug: String!/,
      'slug: String! of: ID!',
      'breaking',
      'Query.entry.of',
    ],
    [
      'deprecated',
      /title: String!/,
      'title: String! @deprecated(reason: "Use text.")',
      'deprecated',
      'Entry.title',
    ],
  ] as const)('%s', async (_, from, to, kind, path) => {
    const changes = await compareSchemas(base, edit(from, to));
    expect(changes[kind].map((change) => change.path)).toContain(path);
    expect(changes.breaking.length > 0).toBe(kind === 'breaking');
  });

  test('none when only texts differ', async () => {
    const told = base.replace('title: String!', '"What it is called." title: String!');
    expect(Object.values(await compareSchemas(base, told)).flat()).toEqual([]);
  });
});

describe('clients were told in time', () => {
  test.each([
    ['of a field whose day is over', /locale: String @deprecated\(.+?\)\n/],
    [
      'of a field, and with it its type, whose day has come',
      /note: Note @deprecated\(.+?\)\n|type Note \{.+?\}\n/g,
    ],
    ['of an argument', /\(length: Int @deprecated\(.+?\)\)/],
    ['of a value', /SIDEWAYS @deprecated\(.+?\)/],
  ])('%s', async (_, gone) => {
    expect(await findUnannounced(base, edit(gone, ''), today)).toEqual([]);
  });

  test('of what is deprecated today and stays for a year', async () => {
    expect(await findUnannounced(base, deprecateTitle('2028-06-01'), today)).toEqual([]);
  });
});

describe('clients were not told in time', () => {
  test.each([
    ['of a field whose day has not come', /body: String @deprecated\(.+?\)\n/, 'Entry.body'],
    ['of a field that was not deprecated', /title: String!/, 'Entry.title'],
    ['of a type whose field stays', /type Note \{.+?\}/, 'Entry.note'],
  ])('%s', async (_, gone, path) => {
    const without = edit(gone, '').replace(
      path === 'Entry.note' ? /note: Note.+?\n/ : /$^/,
      'note: String\n',
    );
    const found = await findUnannounced(base, without, '2027-05-31');
    expect(found.map((change) => change.path)).toContain(path);
  });

  test('of a day that was put forward', async () => {
    const hurried = edit('stays until 2027-06-02', 'stays until 2027-06-01');
    expect(await findUnannounced(base, hurried, '2027-05-31')).toEqual([
      { path: 'Entry.body', message: 'It was to stay until 2027-06-02' },
    ]);
    expect(await findUnannounced(hurried, base, '2027-05-31')).toEqual([]);
  });

  test('of a deprecation that was dated back', async () => {
    expect(await findUnannounced(base, deprecateTitle('2028-05-31'), today)).toEqual([
      {
        path: 'Entry.title',
        message: 'It is deprecated from today on and has to stay until 2028-06-01',
      },
    ]);
  });
});

test('what is deprecated is listed by its path', () => {
  expect(
    listDeprecations(base)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(['Entry.body', 'Entry.locale', 'Entry.note', 'Entry.text.length', 'Order.SIDEWAYS']);
});
