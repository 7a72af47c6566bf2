import { turnLimits } from '../graphql/limits';

/** Has each client's requests worked at few at a time, so that nobody fills the server alone. */
export class Turns {
  readonly #clients = new Map<string, { running: number; waiting: (() => void)[] }>();

  /**
   * Waits for a client's turn; gives what ends it, which has to be called once. Null when too many of
   * the client's requests wait already.
   */
  async take(client: string): Promise<(() => void) | null> {
    const line = this.#clients.get(client) ?? { running: 0, waiting: [] };
    this.#clients.set(client, line);
    if (line.running < turnLimits.atOnce) {
      line.running += 1;
    } else {
      if (line.waiting.length >= turnLimits.waiting) return null;
      // Whoever ends hands their turn over.
      await new Promise<void>((resolve) => line.waiting.push(resolve));
    }
    return () => {
      const next = line.waiting.shift();
      if (next) return next();
      line.running -= 1;
      if (line.running === 0) this.#clients.delete(client);
      return undefined;
    };
  }
}
