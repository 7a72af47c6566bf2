import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, describeEnd, readTail, startNode, waitForStop } from './children.ts';
import type { Settings } from './environment.ts';
import { Mistake } from './mistake.ts';
import { root } from './paths.ts';
import { toolEnvironment } from './setup.ts';

const READY_WITHIN_SECONDS = 120;

/** The address at which this machine reaches a server of ours: a wildcard is not one. */
export function addressOf(host: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** A fresh log; the one before it is kept as `<name>.previous.log`. */
function openLog(dataDir: string, name: string): string {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  if (existsSync(logFile)) renameSync(logFile, join(dataDir, 'logs', `${name}.previous.log`));
  return logFile;
}

async function answers(url: string, stop: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([stop, AbortSignal.timeout(5000)]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits until `url` answers 200. Throws a Mistake when the server ends first or takes too long. */
async function waitUntilReady(server: Child, url: string, stop: AbortSignal): Promise<void> {
  let end: string | undefined;
  void server.ended.then((how) => (end = how));
  const deadline = Date.now() + READY_WITHIN_SECONDS * 1000;
  while (!(await answers(url, stop))) {
    stop.throwIfAborted();
    if (end) throw describeEnd(server, `${end} before it could serve`);
    if (Date.now() > deadline) {
      const log = server.logFile ? `\n\n${readTail(server.logFile)}` : '';
      throw new Mistake(
        `${server.name} could not serve within ${READY_WITHIN_SECONDS} s (${url} does not answer 200).${log}`,
      );
    }
    await sleep(100);
  }
}

/** What the CMS needs to know, over the environment that is not its own. */
export function cmsEnvironment(
  settings: Settings,
  secrets: Record<string, string>,
): NodeJS.ProcessEnv {
  return {
    // What the user set in the environment wins over what was made at the first start.
    ...secrets,
    ...toolEnvironment(join(settings.dataDir, 'tmp')),
    HOST: settings.host,
    CMS_PORT: String(settings.cmsPort),
    DATA_DIR: settings.dataDir,
    ADMIN_EMAIL: settings.adminEmail,
    NUXT_PUBLIC_SITE_URL: settings.siteUrl,
    SITE_SERVERS: process.env.SITE_SERVERS || addressOf(settings.host, settings.webPort),
    SEED: settings.seed,
  };
}

/** What the site needs to know, likewise. */
export function siteEnvironment(
  settings: Settings,
  secrets: Record<string, string>,
): NodeJS.ProcessEnv {
  return {
    ...toolEnvironment(join(settings.dataDir, 'tmp')),
    NITRO_HOST: settings.host,
    NITRO_PORT: String(settings.webPort),
    // Answers under way are finished, within the 5 s in which a stop must be over.
    NITRO_SHUTDOWN_TIMEOUT: '4000',
    NUXT_CMS_URL: addressOf(settings.host, settings.cmsPort),
    NUXT_PUBLIC_SITE_URL: settings.siteUrl,
    NUXT_PUBLIC_API_URL: settings.apiUrl,
    SITE_SERVICE_TOKEN: process.env.SITE_SERVICE_TOKEN || secrets.SITE_SERVICE_TOKEN,
    CHANGES_SECRET: process.env.CHANGES_SECRET || secrets.CHANGES_SECRET,
    PAGE_CACHE_DIR: join(settings.dataDir, 'page-cache'),
    SESSION_DIR: join(settings.dataDir, 'sessions'),
  };
}

const serverArguments = {
  serve: {
    cms: ['dist/src/commands/serve.js'],
    site: ['.output/server/index.mjs'],
  },
  develop: {
    cms: ['node_modules/@strapi/strapi/bin/strapi.js', 'develop', '--no-watch-admin'],
    site: ['node_modules/nuxt/bin/nuxt.mjs', 'dev'],
  },
};

/** `serve`: what was built, quietly, with logs in DATA_DIR; `develop`: with reload, on the screen. */
export type Mode = keyof typeof serverArguments;

interface Start {
  mode: Mode;
  settings: Settings;
  secrets: Record<string, string>;
  stop: AbortSignal;
}

async function startServer(
  part: 'cms' | 'site',
  name: string,
  port: number,
  env: NodeJS.ProcessEnv,
  { mode, settings, stop }: Start,
): Promise<Child> {
  const server = startNode(name, serverArguments[mode][part], {
    cwd: join(root, part === 'cms' ? 'cms' : 'web'),
    env: { ...env, NODE_ENV: mode === 'serve' ? 'production' : 'development' },
    ...(mode === 'serve' && { logFile: openLog(settings.dataDir, part) }),
  });
  await waitUntilReady(server, `${addressOf(settings.host, port)}/readyz`, stop);
  return server;
}

/** Starts the CMS and waits until it can serve. */
export async function startCms(start: Start): Promise<Child> {
  const env = cmsEnvironment(start.settings, start.secrets);
  return startServer('cms', 'The CMS', start.settings.cmsPort, env, start);
}

/** Starts the site and waits until it can serve, which takes a CMS that can. */
export async function startSite(start: Start): Promise<Child> {
  const env = siteEnvironment(start.settings, start.secrets);
  return startServer('site', 'The site', start.settings.webPort, env, start);
}

/** Waits until a stop is asked for. Throws a Mistake when one of the servers ends before. */
export async function keepServing(servers: Child[], stop: AbortSignal): Promise<void> {
  const ends = servers.map(async (server) => {
    const how = await server.ended;
    if (!stop.aborted) throw describeEnd(server, how);
  });
  await Promise.race([waitForStop(stop), ...ends]);
}
