import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's. */
export interface ForeignPage {
  /** What stands in its body. */
  body: string;
  /** Its style sheet, in a file of its own. */
  css?: string;
  policy?: string;
}

/** Somebody else's site, at an origin of its own: `localhost`, where ours is 127.0.0.1. */
export class ForeignSite {
  #page: ForeignPage = { body: '' };
  readonly #server = createServer((request, response) => {
    const { body, css = '', policy } = this.#page;
    if (request.url === '/style.css') {
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(css);
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy && { 'Content-Security-Policy': policy }),
    });
    response.end(`<!DOCTYPE html><html lang="en"><head><title>Portal</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body><main><h1>Portal</h1>${body}</main></body></html>`);
  });

  /** Gives the address of its page. */
  async open(): Promise<string> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  show(page: ForeignPage): void {
    this.#page = page;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
