import { readFile, stat } from 'node:fs/promises';
import { importCalendar, importLimits } from '../importing/import-calendar';
import { readImportArguments } from './import-arguments';
import { describeImport } from './describe-import';
import { Progress } from './progress';
import { loadCms, runCommand } from './run-command';
import { UsageError } from './usage-error';

/** Reads the file, unless it is far too large. Throws UsageError when it cannot be read. */
async function readCalendarFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= importLimits.bytes) return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new UsageError(
      `The file ${path} cannot be read (${String(code)}): name a calendar file that is there.`,
    );
  }
  throw new UsageError(
    `The file ${path} has more than ${importLimits.bytes / 1e6} MB: split it into several ones.`,
  );
}

void runCommand(async () => {
  const { file, ...options } = readImportArguments(process.argv.slice(2));
  const bytes = await readCalendarFile(file);
  const strapi = await loadCms();
  const progress = new Progress(process.stdout);
  const report = await importCalendar(strapi, bytes, options, (done, total) =>
    progress.show(done, total),
  ).finally(() => progress.end());
  process.stdout.write(describeImport(report, options.dryRun));
});
