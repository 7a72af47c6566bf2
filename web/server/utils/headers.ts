/** Picks the headers of a list, in lower case, that have a value. */
export function pickHeaders(
  headers: Headers | Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Headers {
  const source = headers instanceof Headers ? headers : new Headers(dropEmpty(headers));
  const picked = new Headers();
  for (const name of names) {
    const value = source.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}

function dropEmpty(headers: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
}
