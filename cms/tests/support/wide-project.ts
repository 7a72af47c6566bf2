import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cmsFolder } from './strapi';

/** A Strapi project of its own in a temporary folder, with every kind of relation that Strapi has. */
export interface WideProject {
  folder: string;
  remove(): void;
}

const text = { type: 'string' };
const localized = { type: 'string', pluginOptions: { i18n: { localized: true } } };
const picture = { type: 'media', allowedTypes: ['images'] };
const pictures = { ...picture, multiple: true };
const relation = (kind: string, target: string, inverse: Record<string, unknown> = {}) => ({
  type: 'relation',
  relation: kind,
  target: `api::${target}.${target}`,
  ...inverse,
});
const component = (name: string, repeatable = false) => ({
  type: 'component',
  component: `shared.${name}`,
  repeatable,
});

const components: Record<string, object> = {
  link: { label: text, icon: picture, topic: relation('oneToOne', 'topic') },
  quote: { text, speaker: relation('oneToOne', 'person'), topics: relation('oneToMany', 'topic') },
  address: { street: text, map: picture, links: component('link', true) },
};

const localizedTypes: Record<string, object> = {
  person: {
    name: localized,
    born: { type: 'integer' },
    avatar: picture,
    portfolio: pictures,
    address: component('address'),
    links: component('link', true),
    sections: {
      type: 'dynamiczone',
      components: ['shared.link', 'shared.quote', 'shared.address'],
    },
    articles: relation('oneToMany', 'article', { mappedBy: 'author' }),
    mentor: relation('manyToOne', 'person', { inversedBy: 'pupils' }),
    pupils: relation('oneToMany', 'person', { mappedBy: 'mentor' }),
    best: relation('oneToOne', 'article'),
    friends: relation('oneToMany', 'person'),
  },
  article: {
    title: localized,
    pages: { type: 'integer' },
    cover: picture,
    author: relation('manyToOne', 'person', { inversedBy: 'articles' }),
    topics: relation('manyToMany', 'topic', { inversedBy: 'articles' }),
    similar: relation('manyToMany', 'article'),
    secret: relation('manyToOne', 'secret'),
    notes: relation('morphMany', 'note', { morphBy: 'subjects' }),
  },
};

const plainTypes: Record<string, object> = {
  topic: {
    label: text,
    articles: relation('manyToMany', 'article', { mappedBy: 'topics' }),
    parent: relation('manyToOne', 'topic', { inversedBy: 'children', useJoinTable: false }),
    children: relation('oneToMany', 'topic', { mappedBy: 'parent' }),
  },
  note: { text, subjects: { type: 'relation', relation: 'morphToMany' } },
  secret: { word: text },
};

const plurals: Record<string, string> = { person: 'people' };

const configuration: Record<string, string> = {
  server: `() => ({
    app: { keys: ['a', 'b'] },
    dirs: { public: process.env.DATA_DIR + '/public' },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  })`,
  admin: `() => ({
    auth: { secret: 'a' }, apiToken: { salt: 'b' }, transfer: { token: { salt: 'c' } },
    flags: { nps: false, promoteEE: false },
  })`,
  database: `() => ({ connection: process.env.DATABASE_URL
    ? { client: 'postgres', connection: { connectionString: process.env.DATABASE_URL } }
    : { client: 'sqlite', connection: { filename: process.env.DATA_DIR + '/wide.sqlite' }, useNullAsDefault: true,
        pool: { afterCreate(connection, done) { connection.pragma('synchronous = OFF'); done(null, connection); } } },
  })`,
  plugins: `() => ({
    graphql: { config: { defaultLimit: 3, maxLimit: 5, depthLimit: 12, apolloServer: { introspection: true } } },
    'users-permissions': { config: { jwtSecret: 'd' } },
    'graphql-batching': { enabled: true, resolve: require.resolve('strapi-plugin-graphql-batching/package.json') },
  })`,
  middlewares: `['errors', 'security', 'cors', 'query', 'body', 'favicon', 'public'].map((name) => 'strapi::' + name)`,
};

/** The content types that the public may read; the type "secret" is not among them. */
export const publicTypes = ['person', 'article', 'topic', 'note'];

/** Writes the project's files. */
export function createWideProject(): WideProject {
  const folder = mkdtempSync(join(tmpdir(), 'wide-project-'));
  const write = (path: string, content: string | object) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  const writeType = (name: string, attributes: object, options: object, pluginOptions: object) => {
    const pluralName = plurals[name] ?? `${name}s`;
    const info = { singularName: name, pluralName, displayName: name };
    const collection = { kind: 'collectionType', collectionName: pluralName, info };
    const schema = { ...collection, options, pluginOptions, attributes };
    const api = `src/api/${name}`;
    write(`${api}/content-types/${name}/schema.json`, schema);
    const factory = (kind: string) =>
      `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${name}.${name}');`;
    write(`${api}/controllers/${name}.js`, factory('Controller'));
    write(`${api}/services/${name}.js`, factory('Service'));
    // Only what a route leads to can be granted.
    write(`${api}/routes/${name}.js`, factory('Router'));
  };

  const dependencies = { '@strapi/plugin-graphql': '*', '@strapi/plugin-users-permissions': '*' };
  write('package.json', { name: 'wide-project', version: '0.0.0', dependencies });
  for (const [name, value] of Object.entries(configuration)) {
    write(`config/${name}.js`, `module.exports = ${value};`);
  }
  write('src/index.js', 'module.exports = {};');
  for (const [name, attributes] of Object.entries(components)) {
    const collectionName = `components_shared_${name}s`;
    const schema = { collectionName, info: { displayName: name }, attributes };
    write(`src/components/shared/${name}.json`, schema);
  }
  for (const [name, attributes] of Object.entries(localizedTypes)) {
    writeType(name, attributes, { draftAndPublish: true }, { i18n: { localized: true } });
  }
  for (const [name, attributes] of Object.entries(plainTypes)) {
    writeType(name, attributes, { draftAndPublish: false }, {});
  }
  symlinkSync(join(cmsFolder, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
