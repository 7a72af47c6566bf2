/** What a page rests on, noted from the CMS's answers while it is made. */
export class PageNotes {
  readonly #sequence: number;
  readonly #tags = new Set<string>();
  #validUntil = Number.POSITIVE_INFINITY;
  #isWhole = true;
  #isOfBuild = false;

  /** `sequence` is the last change in the CMS that is known: no answer is to be older. */
  constructor(sequence: number) {
    this.#sequence = sequence;
  }

  /** Milliseconds since 1970 at which time alone makes the page old; what rests on nothing is of the moment, but for what is the build's. */
  get validUntil(): number {
    return this.#tags.size === 0 && !this.#isOfBuild ? 0 : this.#validUntil;
  }

  /** Whether the CMS has answered all that it was asked: errors and silence rest on nothing. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  listTags(): string[] {
    return [...this.#tags].toSorted();
  }

  /** Asks the CMS as `fetch` does, and notes what its answer rests on: `Cache-Tag`, `Content-Valid-Until`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('content-sequence', String(this.#sequence));
    const response = await fetch(input, { ...init, headers }).catch((error: unknown) => {
      this.#isWhole = false;
      throw error;
    });
    const tags = response.headers.get('cache-tag');
    if (tags === null) this.#isWhole = false;
    for (const tag of tags?.split(',') ?? []) this.#tags.add(tag);
    const until = response.headers.get('content-valid-until');
    if (until) this.noteEnd(Date.parse(until));
    return response;
  };

  /** Notes that the page is the same until there is another build. */
  noteBuild(): void {
    this.#isOfBuild = true;
  }

  /** Notes that the page is another one from an instant on (milliseconds since 1970). */
  noteEnd(instant: number): void {
    this.#validUntil = Math.min(this.#validUntil, instant);
  }
}
