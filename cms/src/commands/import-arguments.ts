import { isTimeZone } from 'calendar';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, languages, siteAssociation } from '../content';
import type { ImportOptions } from '../importing/import-calendar';
import { UsageError } from './usage-error';

const usage =
  'npm run cms:import -- events.ics --time-zone Europe/Lisbon [--language pt] [--association produtech] [--drafts] [--dry-run]';

/** Reads the arguments of the import. Throws UsageError. */
export function readImportArguments(args: string[]): ImportOptions & { file: string } {
  const { values, positionals } = parse(args);
  const [file, ...others] = positionals;
  if (!file || others.length > 0) {
    throw new UsageError(`Name one calendar file to import: ${usage}`);
  }
  const { language, association = siteAssociation(), drafts = false } = values;
  const timeZone = values['time-zone'];
  if (!timeZone || !isTimeZone(timeZone)) {
    const problem = timeZone ? `There is no time zone "${timeZone}"` : 'A time zone is missing';
    throw new UsageError(
      `${problem}: say with --time-zone, by an IANA name such as Europe/Lisbon, what times without a zone mean.`,
    );
  }
  if (language !== undefined && !isLanguage(language)) {
    const codes = languages.map(({ code }) => code).join(' or ');
    throw new UsageError(`There is no language "${language}": give --language ${codes}.`);
  }
  return {
    // npm runs a command in the repository's folder, wherever it is typed.
    file: resolve(process.env.INIT_CWD ?? process.cwd(), file),
    association,
    language,
    timeZone,
    drafts,
    dryRun: values['dry-run'] ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'time-zone': { type: 'string' },
        language: { type: 'string' },
        association: { type: 'string' },
        drafts: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : '').split(/\.(?:\s|$)/);
    throw new UsageError(`${problem}: ${usage}`);
  }
}
