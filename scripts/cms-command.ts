import { join } from 'node:path';
import { describeEnd, startNode, waitForStop } from './children.ts';
import { loadEnvironmentFile, readSettings } from './environment.ts';
import { root } from './paths.ts';
import { checkDataDir } from './preflight.ts';
import { Progress } from './progress.ts';
import { keepSecrets } from './secrets.ts';
import { cmsEnvironment } from './servers.ts';
import { buildCmsAlone, buildPackages, installDependencies } from './setup.ts';

/**
 * Runs a command of the built CMS (`cms/src/commands`) on the database that `npm start` serves, which
 * may be serving meanwhile, and gives its exit code; 1 when it was stopped.
 */
export async function runCmsCommand(
  name: string,
  args: string[],
  stop: AbortSignal,
): Promise<number> {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  await checkDataDir(settings.dataDir);

  const steps = [installDependencies, buildPackages, buildCmsAlone];
  const progress = new Progress(steps.length);
  for (const { label, run } of steps) await progress.step(label, async () => run(stop));

  const secrets = await keepSecrets(settings.dataDir, settings.adminPassword);
  // Of the libraries below; a person could do nothing about it.
  const quiet = '--disable-warning=DeprecationWarning';
  const script = `dist/src/commands/${name}.js`;
  const command = startNode(`The command cms:${name}`, [quiet, script, ...args], {
    cwd: join(root, 'cms'),
    env: { ...cmsEnvironment(settings, secrets), NODE_ENV: 'production' },
  });
  const how = await Promise.race([command.ended, waitForStop(stop)]);
  if (how === undefined) {
    console.error('Stopped before it was done: nothing is half-written.');
    return 1;
  }
  const exitCode = command.exitCode();
  // It has said itself why it failed, unless it could not.
  if (exitCode === null) throw describeEnd(command, how);
  return exitCode;
}
