import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { endChildren, type Child } from './children.ts';
import { readSettings, type Settings, variableNames } from './environment.ts';
import { cache } from './paths.ts';
import { checkPorts } from './preflight.ts';
import { Progress } from './progress.ts';
import { keepSecrets } from './secrets.ts';
import { startCms, startSite } from './servers.ts';
import { setUp, setupSteps } from './setup.ts';

/** Who signs in to the admin of a temporary system. */
export const testAdministrator = { email: 'admin@example.org', password: 'Test-administrator-1' };

/** The variables that whoever runs the tests may set; the rest of a user's own set-up is not for tests. */
const ofTests = new Set([
  'WEB_PORT',
  'CMS_PORT',
  'NOW',
  'SEED',
  'CHROMIUM_PATH',
  'TRUSTED_PROXIES',
]);

/** Takes the user's own set-up out of `env`: a test never meets a real database or mail server. */
export function keepTestVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = new Set(variableNames.filter((name) => !ofTests.has(name)));
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name)));
}

/** A port on 127.0.0.1 that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves the built system from a temporary DATA_DIR while `work` runs; `env` may hold the ports and the clock. */
export async function withTemporarySystem(
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
  work: (settings: Settings, servers: Child[]) => Promise<void>,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const dataDir = await mkdtemp(join(cache, 'system-'));
  try {
    // The servers inherit the environment of this process.
    process.env = {
      ...keepTestVariables(env),
      DATA_DIR: dataDir,
      ADMIN_EMAIL: testAdministrator.email,
      ADMIN_PASSWORD: testAdministrator.password,
    };
    const settings = readSettings(process.env);
    await checkPorts(settings);
    const progress = new Progress(setupSteps.length + 2);
    await setUp(progress, stop);
    const secrets = await keepSecrets(dataDir, settings.adminPassword);
    const start = { mode: 'serve', settings, secrets, stop } as const;
    const servers: Child[] = [];
    await progress.step('start the CMS', async () => void servers.push(await startCms(start)));
    await progress.step('start the site', async () => void servers.push(await startSite(start)));
    await work(settings, servers);
  } finally {
    await endChildren();
    await rm(dataDir, { recursive: true, force: true });
  }
}
