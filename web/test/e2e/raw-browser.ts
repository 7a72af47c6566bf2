import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** An answer as it came over the line. */
export interface RawAnswer {
  path: string;
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface RawRequest {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  /** Says that a body of so many bytes follows, and sends none of it. */
  announces?: number;
}

/**
 * A browser as far as cookies and forms go: it follows nothing, tidies no address up, and keeps every answer
 * that it has seen. It comes from an address of its own.
 */
export class RawBrowser {
  readonly site: string;
  /** The site as its pages name it. */
  readonly origin: string;
  readonly answers: RawAnswer[] = [];
  readonly address = `198.18.${randomInt(256)}.${randomInt(256)}`;
  readonly cookies = new Map<string, string>();

  constructor(site: string, origin: string = site) {
    this.site = site;
    this.origin = origin;
  }

  /** The value of the session's cookie. */
  get session(): string | undefined {
    return this.cookies.get('session') ?? this.cookies.get('__Host-session');
  }

  async get(path: string, headers: OutgoingHttpHeaders = {}): Promise<RawAnswer> {
    return this.send(path, { headers });
  }

  /** Posts a form as a page of the site does. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: OutgoingHttpHeaders = {},
  ): Promise<RawAnswer> {
    return this.send(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: this.origin,
        'Sec-Fetch-Site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** Sends a request just so. */
  async send(
    path: string,
    { method = 'GET', headers, body, announces }: RawRequest,
  ): Promise<RawAnswer> {
    const { hostname, port } = new URL(this.site);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = request({
      hostname,
      port,
      path,
      method,
      headers: {
        'X-Forwarded-For': this.address,
        Accept: 'text/html',
        ...(cookie && { Cookie: cookie }),
        ...(body !== undefined &&
          !headers?.['Transfer-Encoding'] && { 'Content-Length': Buffer.byteLength(body) }),
        ...(announces !== undefined && { 'Content-Length': announces }),
        ...headers,
      },
    });
    if (announces === undefined) sent.end(body);
    else sent.flushHeaders();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const seen = {
      path,
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: await text(answer),
    };
    sent.destroy();
    this.answers.push(seen);
    for (const line of answer.headers['set-cookie'] ?? []) this.#keepCookie(line);
    return seen;
  }

  #keepCookie(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
    if (value === '' || /;\s*Max-Age=0/iu.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
