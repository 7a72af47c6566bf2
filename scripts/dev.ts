import { runCommand } from './command.ts';
import { loadEnvironmentFile, readSettings } from './environment.ts';
import { checkDataDir, checkPorts } from './preflight.ts';
import { Progress } from './progress.ts';
import { keepSecrets } from './secrets.ts';
import { addressOf, keepServing, startCms, startSite } from './servers.ts';
import { buildPackages, installDependencies } from './setup.ts';

await runCommand(async (stop) => {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  await checkDataDir(settings.dataDir);
  await checkPorts(settings);

  const progress = new Progress(2);
  for (const { label, run } of [installDependencies, buildPackages]) {
    await progress.step(label, async () => run(stop));
  }

  const secrets = await keepSecrets(settings.dataDir, settings.adminPassword);
  const start = { mode: 'develop', settings, secrets, stop } as const;
  const servers = [await startCms(start), await startSite(start)];
  console.log(`
Both servers reload when a file changes; after a change under packages/ start this again.
The site           ${addressOf(settings.host, settings.webPort)}
The editors' admin ${addressOf(settings.host, settings.cmsPort)}/admin
First administrator ${settings.adminEmail}${secrets.ADMIN_PASSWORD ? `, ${secrets.ADMIN_PASSWORD}` : ''}
`);
  await keepServing(servers, stop);
});
