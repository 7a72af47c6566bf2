/**
 * The cookie that says that somebody is signed in; over https its name begins with `__Host-`. What is
 * made for them is never kept for others.
 */
const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?session=/u;

/** Tells whether a Cookie header has the session's cookie. */
export function hasSession(cookies: string | undefined): boolean {
  return cookies !== undefined && SESSION_COOKIE.test(cookies);
}
