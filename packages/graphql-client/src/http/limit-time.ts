/** Makes a fetch that fails when no answer has begun, or the answer has not ended, within `timeout` milliseconds. */
export function limitTime(fetch: typeof globalThis.fetch, timeout: number) {
  return async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    // urql puts its own signal into every request: the time limit joins it here.
    const signals = [AbortSignal.timeout(timeout), init?.signal].filter((signal) => !!signal);
    return fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
}
