// Playwright's webServer: serves the built system from a temporary DATA_DIR until it is ended.
import { runCommand } from './command.ts';
import { keepServing } from './servers.ts';
import { withTemporarySystem } from './temporary-system.ts';

await runCommand(async (stop) =>
  withTemporarySystem(process.env, stop, async (_settings, servers) => keepServing(servers, stop)),
);
