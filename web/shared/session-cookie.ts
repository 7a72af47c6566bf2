/**
 * The cookie that says that somebody is signed in; over https its name begins with `__Host-`. What is
 * made for them is never kept for others.
 */
const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?session=/u;

/** Tells whether a Cookie header has the session's cookie. */
export function hasSession(cookies: string | undefined): boolean {
  return cookies !== undefined && SESSION_COOKIE.test(cookies);
}

/** Tells whether an address is one of this machine alone, where nobody can listen in on the way. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|[\w.-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
}

/** How the session's cookie is called, and whether it goes over https only: always but on this machine. */
export function describeSessionCookie(siteUrl: URL): { name: string; secure: boolean } {
  const secure = siteUrl.protocol === 'https:' || !isLoopback(siteUrl);
  return { name: secure ? '__Host-session' : 'session', secure };
}
