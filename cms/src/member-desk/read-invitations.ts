import { CsvError, parse } from 'csv-parse/sync';
import type { Invitation } from '../accounts/invite';
import { languages } from '../content';

/** A row of what an editor has pasted, and in which line it begins, from 1. */
export interface WrittenInvitation extends Invitation {
  line: number;
}

/** Why what was pasted is no list of members that can be invited. */
export class InvitationListError extends Error {
  readonly reason: 'listUnreadable' | 'listWithoutAddresses' | 'listTooLong';
  /** What the message about it names. */
  readonly values: Readonly<Record<string, string>>;

  constructor(
    reason: InvitationListError['reason'],
    values: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${JSON.stringify(values)}`, options);
    this.reason = reason;
    this.values = values;
  }
}

type Column = keyof Invitation;

/** How people call the columns, in lower case and without accents. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  email: ['email', 'e-mail', 'mail', 'endereco', 'endereco de e-mail', 'endereco de email'],
  name: ['name', 'full name', 'nome', 'nome completo'],
  organisation: ['organisation', 'organization', 'company', 'organizacao', 'entidade', 'empresa'],
  language: ['language', 'idioma', 'lingua'],
};

const withoutHeader: readonly Column[] = ['email', 'name', 'organisation', 'language'];

interface Row {
  info: { lines: number };
  record: string[];
}

/**
 * Reads a list of members as spreadsheets write and people type it: separated by commas, semicolons or
 * tabs, with or without a line of titles (then: e-mail, name, organisation, language). Throws
 * InvitationListError when it cannot be read, no column has addresses, or there are more than `most`.
 */
export function readInvitations(csv: string, most: number): WrittenInvitation[] {
  const [first, ...others] = parseRows(csv);
  if (!first) throw new InvitationListError('listWithoutAddresses');
  const header = readHeader(first.record);
  const columns = header ?? withoutHeader;
  const rows = header ? others : [first, ...others];
  const at = columns.indexOf('email');
  if (!rows.some(({ record }) => record[at]?.includes('@'))) {
    throw new InvitationListError('listWithoutAddresses');
  }
  if (rows.length > most) {
    throw new InvitationListError('listTooLong', { count: `${rows.length}`, most: `${most}` });
  }
  return rows.map(({ info, record }) => toInvitation(columns, record, info.lines));
}

function parseRows(csv: string): Row[] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: chooseDelimiter(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (error instanceof CsvError) {
      const values = { line: String(error.lines ?? 1) };
      throw new InvitationListError('listUnreadable', values, { cause: error });
    }
    throw error;
  }
}

/** Spreadsheets separate by what the first line has, and by commas last: names of companies have those, too. */
function chooseDelimiter(csv: string): string {
  const [first = ''] = csv.trimStart().split(/\r?\n/u, 1);
  return ['\t', ';'].find((delimiter) => first.includes(delimiter)) ?? ',';
}

/** Tells the columns from a line of titles; undefined when it has an address, and so is a member. */
function readHeader(cells: string[]): (Column | undefined)[] | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const columns = cells.map(findColumn);
  return columns.some(Boolean) ? columns : undefined;
}

function findColumn(title: string): Column | undefined {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  const names = Object.keys(columnNames) as Column[];
  return names.find((name) => columnNames[name].includes(plain));
}

function toInvitation(
  columns: readonly (Column | undefined)[],
  cells: string[],
  line: number,
): WrittenInvitation {
  const pick = (column: Column): string | undefined => cells[columns.indexOf(column)] || undefined;
  return {
    line,
    email: pick('email') ?? '',
    name: pick('name'),
    organisation: pick('organisation'),
    language: findLanguage(pick('language')),
  };
}

/** Knows a language by its code, its tag or its own name: "pt", "pt-PT", "Português". */
function findLanguage(written: string | undefined): string | undefined {
  const wanted = written?.toLowerCase();
  return languages.find(({ code, tag, name }) =>
    [code, tag.toLowerCase(), name.toLowerCase()].some((known) => known === wanted),
  )?.code;
}
