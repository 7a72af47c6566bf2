import type { Core } from '@strapi/strapi';

type Values = Record<string, unknown>;

type Locale = 'en' | 'pt';

/** The document service of a project whose types TypeScript does not know. */
interface Documents {
  create(params: object): Promise<{ documentId: string; id: number }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

const TOPICS = 8;
const PEOPLE = 6;
const ARTICLES = 10;

/** The same numbers each time (a linear congruential generator): 0 to `below` - 1. */
function createDice(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Fills a wide project: entries as drafts, published, changed since, in one language or two, related at random. */
export async function writeWideContent(strapi: Core.Strapi): Promise<void> {
  const roll = createDice();
  const documents = (name: string) =>
    strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
  const write = async (name: string, data: Values): Promise<string> =>
    (await documents(name).create({ data })).documentId;
  const pick = <Item>(items: Item[], most: number): Item[] => {
    const picked = Array.from({ length: roll(most + 1) }, () => items[roll(items.length)]);
    return [...new Set(picked)].flatMap((item) => (item === undefined ? [] : [item]));
  };
  const maybe = <Item>(items: Item[]): Item | null => pick(items, 1)[0] ?? null;

  await strapi.plugin('i18n').service('locales').create({ code: 'pt', name: 'Portuguese (pt)' });
  const files: number[] = [];
  for (const name of ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta']) {
    const file = { name, hash: name, ext: '.png', mime: 'image/png', size: 1 };
    const data = { ...file, url: `/uploads/${name}.png`, provider: 'local' };
    files.push((await strapi.db.query('plugin::upload.file').create({ data })).id);
  }
  const secrets = [await write('secret', { word: 'xyzzy' })];
  const topics: string[] = [];
  // Without a join table a relation is written as the database keeps it.
  const topicRows: number[] = [];
  for (let index = 0; index < TOPICS; index += 1) {
    const topic = await documents('topic').create({ data: { label: `A topic ${roll(100)}` } });
    const parent = maybe(topicRows);
    const where = { id: topic.id };
    if (parent) await strapi.db.query('api::topic.topic').update({ where, data: { parent } });
    topics.push(topic.documentId);
    topicRows.push(topic.id);
  }

  // What there is in a language; only that can be related to in it.
  const people: Record<Locale, string[]> = { en: [], pt: [] };
  const articles: Record<Locale, string[]> = { en: [], pt: [] };
  const link = () => ({ label: `A link ${roll(9)}`, icon: maybe(files), topic: maybe(topics) });
  const links = () => Array.from({ length: roll(5) }, link);
  const address = () => ({ street: `A street ${roll(9)}`, map: maybe(files), links: links() });
  const quote = (locale: Locale) => ({
    text: `A quote ${roll(9)}`,
    speaker: maybe(people[locale]),
    topics: pick(topics, 3),
  });
  const section = (locale: Locale) =>
    [
      { __component: 'shared.link', ...link() },
      { __component: 'shared.quote', ...quote(locale) },
      { __component: 'shared.address', ...address() },
    ][roll(3)];
  const person = (locale: Locale) => ({
    name: `Ana ${roll(1000)}`,
    born: 1900 + roll(4),
    avatar: maybe(files),
    portfolio: pick(files, 7),
    address: roll(3) === 0 ? null : address(),
    links: links(),
    sections: Array.from({ length: roll(5) }, () => section(locale)),
    mentor: maybe(people[locale]),
    friends: pick(people[locale], 6),
    best: maybe(articles[locale]),
  });
  const article = (locale: Locale) => ({
    title: `An article ${roll(1000)}`,
    pages: roll(3),
    cover: maybe(files),
    author: maybe(people[locale]),
    topics: pick(topics, 8),
    similar: pick(articles[locale], 8),
    secret: maybe(secrets),
  });

  /** A draft in one language or two; most are published, and some of these changed since. */
  const writeStates = async (
    name: string,
    known: Record<Locale, string[]>,
    describe: (locale: Locale) => Values,
  ): Promise<void> => {
    const documentId = await write(name, describe('en'));
    const update = (locale: Locale) =>
      documents(name).update({ documentId, locale, data: describe(locale) });
    const isInBoth = roll(2) === 0;
    if (isInBoth) await update('pt');
    if (roll(4) > 0) await documents(name).publish({ documentId, locale: '*' });
    if (roll(3) === 0) await update('en');
    known.en.push(documentId);
    if (isInBoth) known.pt.push(documentId);
  };
  for (let index = 0; index < PEOPLE; index += 1) await writeStates('person', people, person);
  for (let index = 0; index < ARTICLES; index += 1) await writeStates('article', articles, article);
  // The first ones had nothing to be related to.
  for (const documentId of people.en) {
    await documents('person').update({ documentId, locale: 'en', data: person('en') });
    if (roll(3) > 0) await documents('person').publish({ documentId, locale: '*' });
  }
  const rows = await strapi.db.query('api::article.article').findMany({ select: ['id'] });
  for (const { id } of rows) {
    const subjects = [{ __type: 'api::article.article', id }];
    for (let note = roll(3); note > 0; note -= 1) {
      await strapi.db.query('api::note.note').create({ data: { text: `A note ${id}`, subjects } });
    }
  }
}

/** Lets anonymous readers find entries of types, and gives a token that may do everything. */
export async function openWideProject(strapi: Core.Strapi, types: string[]): Promise<string> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const name of types) {
    for (const action of ['find', 'findOne']) {
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: `api::${name}.${name}.${action}`, role: role.id } });
    }
  }
  const token = await strapi
    .service('admin::api-token')
    .create({ name: 'all', type: 'full-access', description: '', lifespan: null });
  return token.accessKey;
}
