import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { findFreePort } from '../../../scripts/temporary-system.ts';
import { changesSecret } from './line';
import { siteToken } from './site-token';
import { testsNow } from './tests-now';

const sites: ChildProcess[] = [];

/** Starts another server of the site, whose memory is empty; `env` adds to its environment. Gives its address. */
export async function startSite(cms: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const port = String(await findFreePort());
  const entry = new URL('../../.output/server/index.mjs', import.meta.url).pathname;
  const site = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      NITRO_HOST: '127.0.0.1',
      NITRO_PORT: port,
      NUXT_CMS_URL: cms,
      // The day of the CMS behind it: to another one its answers are old at once.
      NOW: testsNow,
      CHANGES_SECRET: changesSecret,
      SITE_SERVICE_TOKEN: siteToken,
      TRUSTED_PROXIES: '1',
      ...env,
    },
    stdio: 'ignore',
  });
  sites.push(site);
  const address = `http://127.0.0.1:${port}`;
  const isAlive = async () => (await fetch(`${address}/healthz`)).ok;
  await expect.poll(() => isAlive().catch(() => false), { timeout: 20_000 }).toBe(true);
  return address;
}

/** Ends the servers that were started. */
export async function endSites(): Promise<void> {
  for (const site of sites.splice(0)) {
    site.kill('SIGTERM');
    await once(site, 'exit');
  }
}

export interface SiteAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true });

/** Asks a site for a path exactly as it is written, which browsers and `fetch` would tidy up. */
export async function ask(
  site: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<SiteAnswer> {
  const begun = performance.now();
  const { hostname, port } = new URL(site);
  const sent = request({ hostname, port, path, headers, agent }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: await text(answer),
    milliseconds: performance.now() - begun,
  };
}
