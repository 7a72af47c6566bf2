import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringProgram } from '../../../scripts/programs.ts';

/**
 * A visitor at the keyboard of a text browser: what is typed is noted first, and `run` has it typed into
 * Lynx in a terminal. Lynx takes no other orders: links are found by their words and followed.
 */
export class LynxVisitor {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lynx-'));
  readonly #keys: string[] = [];
  #screens = 0;

  /** Goes to the next link whose line has `words`, and follows it. */
  follow(words: string): this {
    this.find(words);
    this.#press('Right Arrow');
    return this;
  }

  /** Goes to the next place that has `words`. */
  find(words: string): this {
    this.#type('/', ...words);
    this.#press('^J');
    return this;
  }

  /** Goes to the link or field before. */
  previous(): this {
    this.#press('Up Arrow');
    return this;
  }

  /** Goes to the next link or field. */
  next(): this {
    this.#press('Down Arrow');
    return this;
  }

  /** Writes into the field that the visitor is at. */
  write(text: string): this {
    this.#type(...text);
    return this;
  }

  /** Presses the button, or opens the link, that the visitor is at. */
  enter(): this {
    this.#press('^J');
    return this;
  }

  /** Keeps what the page says, all of it, for `run` to give. */
  read(): this {
    // Print, to a file (the first offer), under another name than the one offered.
    this.#type('p');
    this.#press('^J', '^U');
    this.#type(...join(this.#folder, String(this.#screens)));
    this.#press('^J');
    this.#screens += 1;
    return this;
  }

  /** Does all that, from `address` on; gives what was read, each text on one line. */
  run(address: string): string[] {
    this.#type('q', 'y');
    const script = join(this.#folder, 'keys');
    writeFileSync(script, this.#keys.map((key) => `key ${key}\n`).join(''));
    const lynx = bringProgram('lynx', 'The tests in a text browser need');
    // Lynx wants a terminal: `script` gives it one.
    const { stdout } = spawnSync(
      'script',
      [
        '-qec',
        `${lynx} -cmd_script=${script} -nopause -accept_all_cookies ${address}`,
        '/dev/null',
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, TERM: 'vt100', LC_ALL: 'C.UTF-8' },
        timeout: 30_000,
      },
    );
    try {
      return Array.from({ length: this.#screens }, (_, index) =>
        readFileSync(join(this.#folder, String(index)), 'utf8').replaceAll(/\s+/gu, ' '),
      );
    } catch {
      throw new Error(`Lynx did not come to all pages. Its screen:\n${stdout}`);
    } finally {
      rmSync(this.#folder, { recursive: true });
    }
  }

  #type(...letters: string[]): void {
    this.#press(...letters.map((letter) => (letter === ' ' ? '<space>' : letter)));
  }

  #press(...keys: string[]): void {
    this.#keys.push(...keys);
  }
}
