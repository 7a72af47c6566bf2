/** Says why the CMS cannot serve, for operators; null when it can. */
export async function findCmsFailure(): Promise<string | null> {
  try {
    const answer = await fetchFromCms('/readyz');
    await answer.body?.cancel();
    return answer.ok ? null : `the CMS answers its /readyz with ${answer.status}`;
  } catch (error) {
    return `the CMS does not answer (${nameFailure(error)})`;
  }
}

// The code says what an operator needs ("ECONNREFUSED"); a message may hold an inner address.
function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
