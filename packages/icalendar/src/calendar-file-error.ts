/** Says in one plain English sentence why a file cannot be read as a calendar. */
export class CalendarFileError extends Error {
  override readonly name = 'CalendarFileError';
  /** Counted from 1 as a text editor counts, before unfolding; null where it is about the whole file. */
  readonly line: number | null;

  constructor(line: number | null, message: string) {
    super(line === null ? message : `Line ${line}: ${message}`);
    this.line = line;
  }
}
