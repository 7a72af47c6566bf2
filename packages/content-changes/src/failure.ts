/** Throws Error, which says what is wrong, when the other server has refused a signed message or failed. */
export function requireSuccess({ status, ok }: Pick<Response, 'status' | 'ok'>): void {
  if (status === 403) {
    throw new Error('it answers 403: CHANGES_SECRET or the clocks of the two servers differ');
  }
  if (!ok) throw new Error(`it answers ${status}`);
}

/** Tells why the other server was not reached or has not done what it was asked: `fetch` has it in the cause. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
