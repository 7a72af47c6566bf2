import { stringify } from 'csv-stringify/sync';
import type { Language } from 'languages';
import { type DatasetName, openDataLicence } from '../../../shared/open-data';
import { columnNames, type OpenRecord } from './columns';

/** Writes records as CSV (RFC 4180): a line of names, then one a record; several numbers are parted by spaces, changed dates are JSON. */
export function writeCsv(name: DatasetName, records: readonly OpenRecord[]): string {
  const columns = columnNames[name];
  return stringify(
    records.map((record) => columns.map((column) => writeField(record[column] ?? null))),
    // What a text begins with must not make a spreadsheet calculate.
    { header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true },
  );
}

function writeField(value: OpenRecord[string] | null): string | number | null {
  if (typeof value !== 'object' || value === null) return value;
  const isNumbers = value.every((item) => typeof item === 'number');
  return isNumbers ? value.join(' ') : JSON.stringify(value);
}

/** Writes records as JSON, with the licence under which they may be used. */
export function writeJson(
  name: DatasetName,
  language: Language,
  records: readonly OpenRecord[],
): string {
  return JSON.stringify({ name, language, licence: openDataLicence, records });
}
