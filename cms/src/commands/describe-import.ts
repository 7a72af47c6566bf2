import type { ImportReport } from '../importing/import-report';

/** Words the report of an import, a line for each number and each skipped event. */
export function describeImport(report: ImportReport, dryRun: boolean): string {
  const { created, changed, unchanged, skipped, lost } = report;
  const lines = [
    ...(dryRun ? ['A dry run: nothing is written. Without --dry-run it would be so:'] : []),
    `created    ${created}`,
    `changed    ${changed}`,
    `unchanged  ${unchanged}`,
    `skipped    ${skipped.length}`,
    ...skipped.map(
      ({ line, name, reason }) => `  line ${line}${name ? ` "${name}"` : ''}: ${reason}`,
    ),
    ...(lost.length > 0 ? ['lost, since the CMS has no place for it'] : []),
    ...lost.map(({ property, count }) => `  ${property} × ${count}`),
  ];
  return `${lines.join('\n')}\n`;
}
