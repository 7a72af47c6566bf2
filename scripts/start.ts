import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { type Settings, loadEnvironmentFile, readSettings } from './environment.ts';
import { checkDataDir, checkPorts } from './preflight.ts';
import { Progress } from './progress.ts';
import { forgetShownPassword, keepSecrets } from './secrets.ts';
import { addressOf, keepServing, startCms, startSite } from './servers.ts';
import { setUp, setupSteps } from './setup.ts';
import type { Child } from './children.ts';

function printAddresses({ host, webPort, cmsPort, siteUrl }: Settings): void {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  const site = addressOf(name, webPort);
  const cms = addressOf(name, cmsPort);
  console.log(`
The site           ${site}${site === siteUrl ? '' : ` (for visitors: ${siteUrl})`}
The editors' admin ${cms}/admin
GraphQL            ${cms}/graphql`);
}

await runCommand(async (stop) => {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  await checkDataDir(settings.dataDir);
  await checkPorts(settings);

  const progress = new Progress(setupSteps.length + 2);
  await setUp(progress, stop);

  await rm(join(settings.dataDir, 'tmp'), { recursive: true, force: true });
  const secrets = await keepSecrets(settings.dataDir, settings.adminPassword);
  const start = { mode: 'serve', settings, secrets, stop } as const;
  const servers: Child[] = [];
  await progress.step('start the CMS', async () => void servers.push(await startCms(start)));
  await progress.step('start the site', async () => void servers.push(await startSite(start)));

  printAddresses(settings);
  if (secrets.ADMIN_PASSWORD) {
    console.log(`
The first administrator is ${settings.adminEmail} with the password ${secrets.ADMIN_PASSWORD}
It is shown this once: note it, or change it in the admin under your profile.`);
    await forgetShownPassword(settings.dataDir);
  }
  console.log('\nCtrl-C stops both servers.');
  await keepServing(servers, stop);
  console.log('Stopping …');
});
