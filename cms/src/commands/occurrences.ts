import { contentTypes } from '../content';
import { rebuildOccurrences } from '../occurrences/rebuild';
import { rebuildSearch } from '../search/rebuild';
import { loadCms, runCommand } from './run-command';
import { UsageError } from './usage-error';
import type { Core } from '@strapi/strapi';

/** The titles of events by document id, in any language. */
async function readTitles(
  strapi: Core.Strapi,
  documentIds: string[],
): Promise<Map<string, string>> {
  const rows = await strapi.db.query(contentTypes.event).findMany({
    select: ['documentId', 'title'],
    where: { documentId: { $in: documentIds } },
  });
  return new Map(rows.map(({ documentId, title }) => [documentId, title]));
}

void runCommand(async () => {
  const [task, ...others] = process.argv.slice(2);
  if (task !== 'rebuild' || others.length > 0) {
    throw new UsageError('Say what to do with the occurrences: npm run cms:occurrences -- rebuild');
  }
  const strapi = await loadCms();
  const { events, differing } = await rebuildOccurrences(strapi);
  const titles = await readTitles(strapi, differing);
  const lines = [
    `${events} events looked at, ${differing.length} differed${differing.length > 0 ? ' and were repaired:' : ''}`,
    ...differing.map((id) => `  ${titles.get(id) ?? 'an event that is gone'} (${id})`),
  ];
  // After the occurrences, whose dates it takes over.
  const search = await rebuildSearch(strapi);
  lines.push(
    `${search.entries} entries of the search looked at, ${search.differing.length} differed${search.differing.length > 0 ? ' and were repaired' : ''}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
});
