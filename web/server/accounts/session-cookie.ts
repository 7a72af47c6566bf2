import { deleteCookie, getCookie, type H3Event, setCookie } from 'h3';

/** How the cookie is called, and whether it goes over https only (shared/session-cookie.ts). */
interface SessionCookie {
  name: string;
  secure: boolean;
}

/** No script reads it, other sites' forms do not bring it along, and it ends with the browser. */
function attributesOf({ secure }: SessionCookie) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
}

/** Reads what the cookie holds, which whoever sent it may have made up. */
export function readSessionId(event: H3Event, cookie: SessionCookie): string | undefined {
  return getCookie(event, cookie.name);
}

/** Gives the browser the id of its session. */
export function writeSessionId(event: H3Event, cookie: SessionCookie, id: string): void {
  setCookie(event, cookie.name, id, attributesOf(cookie));
}

/** Has the browser forget the id. */
export function removeSessionId(event: H3Event, cookie: SessionCookie): void {
  deleteCookie(event, cookie.name, attributesOf(cookie));
}
