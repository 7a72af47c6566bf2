// Releases the schema: writes it down as the one that third parties know, and what has changed into the
// changelog. --en and --pt say, in a sentence or two, what clients have to know or do.
import { parseArgs } from 'node:util';
import { compareSchemas, findUnannounced, listDeprecations } from './compare-schemas.ts';
import {
  addRelease,
  countChanges,
  readChangelog,
  readSchemas,
  writeRelease,
} from './released-schema.ts';

const { values } = parseArgs({ options: { en: { type: 'string' }, pt: { type: 'string' } } });
const { served, released } = await readSchemas();
const releasedAt = new Date().toISOString();
const today = releasedAt.slice(0, 10);
const changes = await compareSchemas(released, served);
const unannounced = await findUnannounced(released, served, today);
const { en, pt } = values;
const note = en && pt ? { en, pt } : null;

if (unannounced.length > 0) {
  refuse(
    'These changes break clients that were not told in time; "schema:check" says of each what to do:',
    unannounced.map(({ message }) => message),
  );
} else if (!note && (en || pt || changes.breaking.length + changes.dangerous.length > 0)) {
  refuse(
    'Say in both languages what clients have to know or do: --en "…" --pt "…". Breaking or dangerous are:',
    [...changes.breaking, ...changes.dangerous].map(({ message }) => message),
  );
} else {
  const { releases } = await readChangelog();
  const isChanged = countChanges(changes) > 0 || note !== null;
  await writeRelease(served, {
    releases: isChanged
      ? addRelease(releases, { date: today, releasedAt, note, ...changes })
      : releases,
    deprecations: listDeprecations(served),
  });
  console.warn(`Released: ${countChanges(changes)} changes.`);
}

function refuse(sentence: string, messages: string[]): void {
  console.error([sentence, ...messages.map((message) => `  ${message}`)].join('\n'));
  process.exitCode = 1;
}
