/** Tells why one entry of a file is left out; the rest of the file is read. */
export class EntryProblem extends Error {
  override readonly name = 'EntryProblem';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
