import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';

const cms = join(root, 'cms');
const types = ['association', 'axis', 'event', 'outcome'];

const manifest = {
  name: 'stock-strapi',
  version: '0.1.0',
  private: true,
  // Strapi looks for its plugins here.
  dependencies: {
    '@strapi/plugin-graphql': '*',
    '@strapi/plugin-users-permissions': '*',
    '@strapi/strapi': '*',
  },
};

/** As `create-strapi` writes them, but for what the bench needs: no panel, and the database that it names. */
const config = {
  admin: `({
    auth: { secret: process.env.ADMIN_JWT_SECRET },
    apiToken: { salt: process.env.API_TOKEN_SALT },
    transfer: { token: { salt: process.env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: process.env.ENCRYPTION_KEY },
    serveAdminPanel: false,
  })`,
  api: `({ rest: { defaultLimit: 25, maxLimit: 100, withCount: true } })`,
  database: `({
    connection: {
      client: 'sqlite',
      connection: { filename: process.env.DATA_DIR + '/cms.sqlite' },
      useNullAsDefault: true,
    },
  })`,
  middlewares: JSON.stringify([
    'strapi::logger',
    'strapi::errors',
    'strapi::security',
    'strapi::cors',
    'strapi::poweredBy',
    'strapi::query',
    'strapi::body',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ]),
  plugins: `({
    graphql: { config: { shadowCRUD: true, maxLimit: 100 } },
    'users-permissions': { config: { jwtSecret: process.env.JWT_SECRET } },
  })`,
  server: `({
    host: '127.0.0.1',
    port: 1337,
    app: { keys: [process.env.APP_KEYS] },
  })`,
};

/**
 * Makes a project of the same Strapi in an empty folder, with the content types and components of the
 * built CMS and nothing else of it: no middleware, query or plugin of this project.
 */
export async function makeStockProject(folder: string): Promise<void> {
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'config'), { recursive: true });
  await mkdir(join(folder, 'public/uploads'), { recursive: true });
  await symlink(join(cms, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const [name, value] of Object.entries(config)) {
    await writeFile(join(dist, 'config', `${name}.js`), `module.exports = ${value};\n`);
  }
  for (const path of ['components', ...types.map((type) => `api/${type}`)]) {
    await cp(join(cms, 'dist/src', path), join(dist, 'src', path), { recursive: true });
  }
  for (const type of types) await writeRoutes(join(dist, 'src/api', type, 'routes'), type);
}

/** Strapi grants only what has a route. */
async function writeRoutes(folder: string, type: string): Promise<void> {
  const made = `require('@strapi/strapi').factories.createCoreRouter('api::${type}.${type}')`;
  await mkdir(folder);
  await writeFile(join(folder, `${type}.js`), `module.exports = ${made};\n`);
}
