const ENTRIES_PER_LINE = 100;
const LINE_MILLISECONDS = 1000;
const REDRAW_MILLISECONDS = 100;

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far a long command is: in place at a terminal, else a line for each 100 entries or second. */
export class Progress {
  readonly #out: Screen;
  #shownAt = Date.now();
  #isDrawn = false;

  constructor(out: Screen) {
    this.#out = out;
  }

  show(done: number, total: number): void {
    const waited = Date.now() - this.#shownAt;
    const isDue = this.#out.isTTY
      ? waited >= REDRAW_MILLISECONDS
      : waited >= LINE_MILLISECONDS || done % ENTRIES_PER_LINE === 0;
    if (!isDue) return;
    const line = `${done} of ${total} events`;
    this.#out.write(this.#out.isTTY ? `\r${line}` : `${line}\n`);
    this.#isDrawn = true;
    this.#shownAt = Date.now();
  }

  /** Clears what stands on the line of a terminal. */
  end(): void {
    if (this.#out.isTTY && this.#isDrawn) this.#out.write('\r\u001B[K');
  }
}
