import { runCmsCommand } from './cms-command.ts';
import { runCommand } from './command.ts';

await runCommand(async (stop) => runCmsCommand('occurrences', process.argv.slice(2), stop));
