/** The kinds of failure that the error page has words for. */
export type ErrorKind = 'notFound' | 'unavailable' | 'internal' | 'other';

/** Names the kind of failure behind an HTTP status. */
export function nameErrorKind(status: number): ErrorKind {
  if (status === 404 || status === 410) return 'notFound';
  if (status >= 502 && status <= 504) return 'unavailable';
  return status >= 500 ? 'internal' : 'other';
}
