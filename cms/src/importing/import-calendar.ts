import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { readCalendar, type CalendarEvent, type Tombstone } from 'icalendar';
import { contentTypes, defaultLanguage, isLanguage, type Language } from '../content';
import { lockInTransaction } from '../database-lock';
import type { Entry } from './entry';
import { ImportError } from './import-error';
import { ImportTally, type ImportReport } from './import-report';
import { findStoredEvents } from './stored-event';
import { writeEntry } from './write-entry';

export interface ImportOptions {
  /** Slug of the association that new events belong to. */
  association: string;
  /** Of all texts; without one, each event says its own, else it is the default one. */
  language?: Language | undefined;
  /** IANA; for times that have no zone. */
  timeZone: string;
  /** Publish nothing. */
  drafts: boolean;
  /** Roll everything back in the end. */
  dryRun: boolean;
}

export const importLimits = { bytes: 20_000_000, entries: 10_000, minutes: 15 } as const;

/** Events carry alarms, and zones their rules: each is a component of the file too. */
const COMPONENTS_PER_ENTRY = 5;
const ENTRIES_PER_READ = 200;

/**
 * Writes the events of a calendar file, all of them in one transaction: those that the CMS does not
 * know by their UID are created, the others changed where they differ.
 *
 * Entries that the CMS refuses are skipped and reported. Throws CalendarFileError for a file that
 * cannot be read and ImportError for one that cannot be imported; then nothing is written.
 */
export async function importCalendar(
  strapi: Core.Strapi,
  bytes: Uint8Array,
  options: ImportOptions,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ImportReport> {
  const deadline = Date.now() + importLimits.minutes * 60_000;
  const { bytes: mostBytes, entries: mostEntries } = importLimits;
  const file = readCalendar(bytes, {
    timeZone: options.timeZone,
    limits: { bytes: mostBytes, entries: mostEntries * COMPONENTS_PER_ENTRY },
  });
  const entries = toEntries([...file.events, ...file.tombstones], options.language);
  if (entries.length > mostEntries) {
    throw new ImportError(
      `The file has ${entries.length} events, and at most ${mostEntries} are imported at once: split it into several files.`,
    );
  }

  const tally = new ImportTally(file);
  await strapi.db.transaction(async ({ trx }) => {
    await lockInTransaction(strapi, 'import');
    const association = await findAssociation(strapi, options.association);
    for (let at = 0; at < entries.length; at += ENTRIES_PER_READ) {
      const chunk = entries.slice(at, at + ENTRIES_PER_READ);
      const stored = await findStoredEvents(strapi, chunk);
      for (const [index, entry] of chunk.entries()) {
        checkTime(deadline);
        const { uid } = entry.version;
        const target = { association, drafts: options.drafts, stored: stored.get(uid) };
        tally.add(await writeEntry(strapi, entry, target), {
          line: file.lines.get(uid) ?? 1,
          name: entry.event?.title ?? uid,
        });
        onProgress(at + index + 1, entries.length);
        // SQLite answers at once, so that a signal would not be heard before the end.
        await setImmediate();
      }
    }
    // By hand: Strapi would tell its listeners of each entry, with ten statements for each of them,
    // and of those that were refused too.
    await (options.dryRun ? trx.rollback() : trx.commit());
  });
  return tally.finish();
}

function toEntries(versions: (CalendarEvent | Tombstone)[], asked: Language | undefined): Entry[] {
  return versions.map((version) => {
    const event = 'title' in version ? version : undefined;
    return { version, event, language: asked ?? readLanguage(event?.language) };
  });
}

/** "pt-PT" → "pt". */
function readLanguage(tag: string | undefined): Language {
  const code = tag?.toLowerCase().split('-')[0];
  return isLanguage(code) ? code : defaultLanguage;
}

async function findAssociation(strapi: Core.Strapi, slug: string): Promise<string> {
  const association = await strapi.db
    .query(contentTypes.association)
    .findOne({ where: { slug }, select: ['documentId'] });
  if (association) return association.documentId;
  throw new ImportError(
    `There is no association "${slug}" for the events to belong to: name one by its slug with --association, or write it in the admin panel first.`,
  );
}

function checkTime(deadline: number): void {
  if (Date.now() <= deadline) return;
  throw new ImportError(
    `The import took longer than ${importLimits.minutes} minutes: split the file into several ones.`,
  );
}
