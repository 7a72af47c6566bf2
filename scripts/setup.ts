import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild, startNode, waitForSuccess } from './children.ts';
import { buildWhenChanged } from './fingerprint.ts';
import { makeSecrets } from './secrets.ts';
import { cache, root, runtimeBin } from './paths.ts';
import type { Outcome, Progress } from './progress.ts';

export interface SetupStep {
  label: string;
  run(stop: AbortSignal): Promise<Outcome>;
}

/** Quiet tools that write only below `temporary` and into the checkout. */
export function toolEnvironment(temporary: string): NodeJS.ProcessEnv {
  mkdirSync(temporary, { recursive: true });
  return {
    ...process.env,
    TMPDIR: temporary,
    XDG_CACHE_HOME: join(cache, 'tools'),
    XDG_CONFIG_HOME: join(cache, 'tools'),
    NODE_COMPILE_CACHE: join(cache, 'compile'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    NUXT_TELEMETRY_DISABLED: '1',
  };
}

const lock = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'package.json'];
const packages = readdirSync(join(root, 'packages'))
  .map((name) => `packages/${name}`)
  .filter((folder) => existsSync(join(root, folder, 'package.json')));
const manifests = ['bench', 'cms', 'web', ...packages].map((folder) => `${folder}/package.json`);

/** The folders of the workspace packages that `folder` is built with, those of theirs included. */
function findWorkspacePackages(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const direct = Object.entries(manifest.dependencies ?? {})
    .filter(([, version]) => version.startsWith('workspace:'))
    .map(([name]) => `packages/${name}`);
  return [...new Set([...direct, ...direct.flatMap(findWorkspacePackages)])];
}

function optionsFor(log: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
  return {
    cwd: join(root, cwd),
    env: { ...toolEnvironment(join(cache, 'tmp')), ...env },
    logFile: join(cache, 'logs', `${log}.log`),
  };
}

async function runPnpm(log: string, args: string[], stop: AbortSignal): Promise<void> {
  const options = optionsFor(log, '.', {
    // Ask no questions, leave out nothing that builds, and heed the user's own settings of pnpm.
    CI: '1',
    NODE_ENV: '',
    XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME,
  });
  const name = `pnpm ${args[0]}`;
  await waitForSuccess(startChild(name, join(runtimeBin, 'pnpm'), args, options), stop);
}

/** Installs the dependencies of the lock file. */
export const installDependencies: SetupStep = {
  label: 'install the dependencies',
  run: async (stop) =>
    buildWhenChanged(
      'dependencies',
      { inputs: [...lock, ...manifests], outputs: ['node_modules/.modules.yaml'] },
      async () => runPnpm('install', ['install', '--frozen-lockfile'], stop),
    ),
};

/** Builds the workspace packages that CMS and site import. */
export const buildPackages: SetupStep = {
  label: 'build the packages',
  run: async (stop) =>
    buildWhenChanged(
      'packages',
      { inputs: [...lock, 'packages'], outputs: packages.map((folder) => `${folder}/dist`) },
      async () =>
        runPnpm('packages', ['--recursive', '--filter', './packages/*', 'run', 'build'], stop),
    ),
};

async function buildCms(stop: AbortSignal): Promise<Outcome> {
  const change = {
    inputs: [...lock, ...findWorkspacePackages('cms'), 'cms'],
    outputs: ['cms/dist'],
  };
  return buildWhenChanged('cms', change, async () => {
    // The compiler leaves what a renamed file had become, and the CMS would still find it there.
    await rm(join(root, 'cms/dist'), { recursive: true, force: true });
    const args = ['node_modules/@strapi/strapi/bin/strapi.js', 'build'];
    const options = optionsFor('cms-build', 'cms', {
      ...makeSecrets(),
      NODE_ENV: 'production',
      DATA_DIR: join(cache, 'build-data'),
    });
    await waitForSuccess(startNode('The build of the CMS', args, options), stop);
  });
}

/** Builds the CMS alone, for its commands. */
export const buildCmsAlone: SetupStep = { label: 'build the CMS', run: buildCms };

async function buildSite(stop: AbortSignal): Promise<Outcome> {
  const change = {
    inputs: [...lock, ...findWorkspacePackages('web'), 'web'],
    outputs: ['web/.output/server/index.mjs'],
  };
  return buildWhenChanged('site', change, async () => {
    // Nuxt goes on with what it finds, and the search for unused code leaves only a part of it.
    await rm(join(root, 'web/.nuxt'), { recursive: true, force: true });
    const args = ['node_modules/nuxt/bin/nuxt.mjs', 'build'];
    const options = optionsFor('site-build', 'web', { NODE_ENV: 'production' });
    await waitForSuccess(startNode('The build of the site', args, options), stop);
  });
}

/** Builds CMS and site side by side: on two cores that takes half the time (47 s + 30 s, or 40 s). */
export const buildServers: SetupStep = {
  label: 'build the CMS and the site',
  run: async (stop) => {
    const results = await Promise.allSettled([buildCms(stop), buildSite(stop)]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    const isFresh = results.every((result) => 'value' in result && result.value === 'up to date');
    return isFresh ? 'up to date' : 'done';
  },
};

export const setupSteps = [installDependencies, buildPackages, buildServers];

/** Brings the checkout to where both servers can be started, skipping what is up to date. */
export async function setUp(progress: Progress, stop: AbortSignal): Promise<void> {
  for (const { label, run } of setupSteps) await progress.step(label, async () => run(stop));
}
