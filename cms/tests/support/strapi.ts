import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { testEnvironment } from './environment.ts';

// Strapi's ES modules do not load in Node.js ("lodash/fp" is a folder); its CommonJS does.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof StrapiModule;

/** The folder of the CMS; tests and scripts run in it. */
export const cmsFolder = process.cwd();

export interface RunningStrapi {
  strapi: Core.Strapi;
  /** "http://127.0.0.1:43210". */
  url: string;
  stop(): Promise<void>;
}

const ownFolders = { appDir: cmsFolder, distDir: join(cmsFolder, 'dist') };

/**
 * Boots the built CMS, or the project in other folders, in this process on a free port. `environment`
 * changes that of the process.
 */
export async function startStrapi(
  environment: Record<string, string>,
  folders = ownFolders,
): Promise<RunningStrapi> {
  for (const name of [
    'DATABASE_URL',
    'MAIL_FROM',
    'NOW',
    'REDIS_URL',
    'SITE_SERVERS',
    'SMTP_URL',
    'TRUSTED_PROXIES',
  ])
    delete process.env[name];
  Object.assign(process.env, testEnvironment, environment);
  const strapi = await createStrapi(folders);
  // What a test provokes would fill the screen.
  strapi.log.silent = true;
  await strapi.load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  // A test that keeps the process busy for long would find its idle connection closed.
  httpServer.keepAliveTimeout = 120_000;
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  const { port } = httpServer.address() as AddressInfo;
  return { strapi, url: `http://127.0.0.1:${port}`, stop: () => strapi.destroy() };
}
