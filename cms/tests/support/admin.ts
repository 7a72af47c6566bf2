import type { Core } from '@strapi/strapi';
import { administrator } from './environment';

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

/** Someone who asks the CMS over HTTP, with a credential or without one. */
export interface Visitor {
  /** `body` is sent as JSON, or as a form when it is one. */
  request(method: string, path: string, body?: object): Promise<AdminAnswer>;
}

/** Asks with a bearer token, or without one anonymously. */
export function visit(url: string, token?: string): Visitor {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return {
    async request(method, path, body) {
      const isForm = body instanceof FormData;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: isForm ? authorization : { 'content-type': 'application/json', ...authorization },
        ...(body && { body: isForm ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
    },
  };
}

/** Signs in at the admin panel, by default as the first administrator. Throws Error when it is refused. */
export async function signIn(url: string, credentials = administrator): Promise<Visitor> {
  const signedIn = await visit(url).request('POST', '/admin/login', credentials);
  const { token } = (signedIn.body.data ?? {}) as { token?: string };
  if (!token) throw new Error(`Nobody is signed in: ${JSON.stringify(signedIn)}`);
  return visit(url, token);
}

/** Adds an Editor whose admin panel speaks `language`, and signs in as that. */
export async function signInAsEditor(
  strapi: Core.Strapi,
  url: string,
  language = 'en',
): Promise<Visitor> {
  const credentials = { email: `editor-${language}@example.org`, password: 'Editor-of-tests-1' };
  const editor = await strapi.service('admin::role').findOne({ code: 'strapi-editor' });
  await strapi.service('admin::user').create({
    ...credentials,
    firstname: 'Editor',
    isActive: true,
    registrationToken: null,
    preferedLanguage: language,
    roles: [editor.id],
  });
  return signIn(url, credentials);
}
