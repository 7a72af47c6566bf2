import { administrator } from './strapi';

export interface AdminAnswer {
  status: number;
  body: {
    data?: unknown;
    error?: {
      message: string;
      name: string;
      details?: { errors?: { path: string[]; message: string }[] };
    };
    [key: string]: unknown;
  };
}

/** The admin panel's API as a signed-in user. */
export interface AdminSession {
  request(method: string, path: string, body?: object): Promise<AdminAnswer>;
}

/** Signs in at the admin panel, by default as the first administrator. Throws Error when it is refused. */
export async function signIn(url: string, credentials = administrator): Promise<AdminSession> {
  const signedIn = await requestJson(`${url}/admin/login`, 'POST', {}, credentials);
  const { token } = (signedIn.body.data ?? {}) as { token?: string };
  if (!token) throw new Error(`Nobody is signed in: ${JSON.stringify(signedIn)}`);
  return {
    request: (method, path, body) =>
      requestJson(`${url}${path}`, method, { authorization: `Bearer ${token}` }, body),
  };
}

async function requestJson(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: object,
): Promise<AdminAnswer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
}
