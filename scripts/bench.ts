import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startNode, waitForSuccess } from './children.ts';
import { runCommand } from './command.ts';
import { Mistake } from './mistake.ts';
import { root } from './paths.ts';
import { Progress } from './progress.ts';
import { setUp, setupSteps } from './setup.ts';
import { keepTestVariables } from './temporary-system.ts';

const folder = join(root, 'bench');

/** What takes minutes each, and is run by its name alone: all others together take less than ten. */
const onlyByName = new Set(['abuse', 'feed', 'lighthouse', 'month-query', 'search']);

/** The named benches, or without names all but the longest. Throws a Mistake when one is not there. */
function chooseBenches(names: string[]): string[] {
  const benches = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'));
  const unknown = names.filter((name) => !benches.includes(name));
  if (unknown.length > 0) {
    throw new Mistake(
      `There is no bench "${unknown.join('", "')}": try one of ${benches.join(', ')}, or none for all but ${[...onlyByName].join(', ')}.`,
    );
  }
  return names.length > 0 ? names : benches.filter((name) => !onlyByName.has(name));
}

await runCommand(async (stop) => {
  const benches = chooseBenches(process.argv.slice(2));
  await setUp(new Progress(setupSteps.length), stop);
  // In turn, and nothing of the user's own set-up: each has the machine and a database of its own.
  const options = { cwd: folder, env: keepTestVariables(process.env) };
  for (const name of benches) {
    const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `${name}.ts`];
    await waitForSuccess(startNode(`The bench ${name}`, args, options), stop);
  }
});
