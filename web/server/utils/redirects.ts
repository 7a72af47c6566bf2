import { readFileSync } from 'node:fs';
import builtIn from '../redirects.json';

/** Old paths in small letters, without a slash at the end; a last `*` stands for anything below. */
export type RedirectTable = ReadonlyMap<string, string>;

/**
 * Reads a table `{ "/old": "/new", "/old/*": "/new" }`. A target is a path of this site or an https
 * address. Throws an Error that names the entry which is not right.
 */
export function parseRedirects(table: unknown): RedirectTable {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    throw new Error('a table of redirects is a JSON object of paths: { "/old": "/new" }');
  }
  return new Map(
    Object.entries(table).map(([from, to]: [string, unknown]) => {
      if (!/^\/[^/\\]/u.test(from))
        throw new Error(`"${from}" is not a path: it begins with one /`);
      if (typeof to !== 'string' || !/^(?:\/(?![/\\])|https:\/\/)/u.test(to)) {
        throw new Error(`the target of "${from}" is neither a path nor an https address`);
      }
      return [normalizePath(from), to];
    }),
  );
}

/** Finds where an old path leads: its own entry first, then the longest one that ends in `*`. */
export function findRedirect(table: RedirectTable, path: string): string | null {
  const wanted = normalizePath(path);
  const own = table.get(wanted);
  if (own !== undefined) return own;
  for (let end = wanted.lastIndexOf('/'); end > 0; end = wanted.lastIndexOf('/', end - 1)) {
    const target = table.get(`${wanted.slice(0, end)}/*`);
    if (target !== undefined) return target;
  }
  return null;
}

/** Finds where a search of the old site leads, which asked by `SearchableText`; null if it is none. */
export function findSearchRedirect({ pathname, searchParams }: URL): string | null {
  const text = searchParams.get('SearchableText');
  if (text === null || !/^\/(?:@@search|search|search_form)\/?$/u.test(pathname)) return null;
  return `/search?${new URLSearchParams({ q: text })}`;
}

/** Loads the site's table and, over it, the operator's own (`file`, JSON; empty: none). */
export function loadRedirects(file: string): RedirectTable {
  const table = parseRedirects(builtIn);
  if (!file) return table;
  try {
    return new Map([...table, ...parseRedirects(JSON.parse(readFileSync(file, 'utf8')))]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`NUXT_REDIRECTS_FILE ${file} cannot be used: ${reason}`, { cause: error });
  }
}

/** Gives a path one slash in front and none behind; null if it is so already. */
export function cleanSlashes(path: string): string | null {
  const clean = `/${path.replaceAll(/^[/\\]+|[/\\]+$/gu, '')}`;
  return clean === path ? null : clean;
}

function normalizePath(path: string): string {
  return path.toLowerCase().replace(/(?<=.)\/+$/u, '');
}
