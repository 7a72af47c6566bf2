// Fails when the schema has changed since it was last released, or breaks clients that were not told.
import { isDeepStrictEqual } from 'node:util';
import { compareSchemas, findUnannounced, listDeprecations } from './compare-schemas.ts';
import { countChanges, readChangelog, readSchemas } from './released-schema.ts';

const { served, released } = await readSchemas();
const today = new Date().toISOString().slice(0, 10);
const unannounced = await findUnannounced(released, served, today);
for (const { path, message } of unannounced) {
  console.error(
    `${path}: ${message}. Clients were not told in time: keep it, name it in cms/src/graphql/deprecations.ts, and take it away when its day has come.`,
  );
}
const changes = await compareSchemas(released, served);
const { deprecations } = await readChangelog();
const isReleased =
  countChanges(changes) === 0 && isDeepStrictEqual(deprecations, listDeprecations(served));
if (!isReleased) {
  for (const [kind, list] of Object.entries(changes)) {
    for (const { message } of list) console.error(`${kind}: ${message}`);
  }
  console.error(
    'The schema is not the released one: run "pnpm --filter graphql-client schema:release" and commit what it writes.',
  );
}
process.exitCode = isReleased && unannounced.length === 0 ? 0 : 1;
