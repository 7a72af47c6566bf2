/**
 * Reads how long a server asks one to wait, in milliseconds: `Retry-After` is a number of seconds or a date
 * (RFC 9110 10.2.3). Undefined when it says nothing that can be understood.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const said = headers.get('retry-after')?.trim();
  if (said === undefined) return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
