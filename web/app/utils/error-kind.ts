/** The kinds of failure that the error page has words for. */
export const errorKinds = [
  'notFound',
  'goneEvent',
  'goneAxis',
  'unavailable',
  'internal',
  'other',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** Names the kind of failure behind an HTTP status; `gone` is what was there, of a 410. */
export function nameErrorKind(status: number, gone?: string): ErrorKind {
  if (status === 410 && gone === 'EVENT') return 'goneEvent';
  if (status === 410 && gone === 'AXIS') return 'goneAxis';
  if (status === 404 || status === 410) return 'notFound';
  if (status >= 502 && status <= 504) return 'unavailable';
  return status >= 500 ? 'internal' : 'other';
}
