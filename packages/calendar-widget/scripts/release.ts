// Adds the built element to the files that the site serves for good, under the version of package.json.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root));
const { version } = JSON.parse(read('package.json').toString()) as { version: string };
const releases = JSON.parse(read('releases.json').toString()) as Record<string, string>;
const built = read('dist/browser/event-calendar.js');
const integrity = `sha384-${createHash('sha384').update(built).digest('base64')}`;
const file = new URL(`releases/${version}/event-calendar.js`, root);

if (releases[version] === integrity && existsSync(file)) {
  console.log(`${version} is released as it was built.`);
} else if (version in releases) {
  console.error(
    `${version} stands in other people's pages and stays as it is: raise the version in packages/calendar-widget/package.json.`,
  );
  process.exitCode = 1;
} else {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, built);
  const all = JSON.stringify({ ...releases, [version]: integrity }, null, 2);
  writeFileSync(new URL('releases.json', root), `${all}\n`);
  console.log(`${fileURLToPath(file)} is to be committed, with releases.json.`);
}
