import type { Storage as GraphiQLStorage } from '@graphiql/toolkit';

/**
 * Gives what GraphiQL keeps tabs and history in: it survives a reload, and is gone with the browser's tab.
 * The site keeps nothing else on a visitor's device; where a browser allows nothing, nothing is kept.
 */
export function openSessionStorage(): GraphiQLStorage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
