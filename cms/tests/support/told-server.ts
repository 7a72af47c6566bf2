import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ContentChange, readBatch, SIGNATURE_HEADER, verifyMessage } from 'content-changes';

/** A server of the site, as far as the CMS sees it: it takes in what it is told, and can be down. */
export class ToldServer {
  readonly told: ContentChange[] = [];
  /** Messages that were not signed as they should be. */
  refused = 0;
  #seen: number | null = null;
  #server: Server | null = null;
  #port = 0;
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const body = await text(request);
      const signature = String(request.headers[SIGNATURE_HEADER]);
      if (!verifyMessage(this.#secret, body, signature, Date.now())) {
        this.refused += 1;
        response.writeHead(403).end();
        return;
      }
      const { after, changes } = readBatch(body);
      this.#seen ??= after;
      for (const change of changes) {
        if (change.sequence <= this.#seen) continue;
        this.told.push(change);
        this.#seen = change.sequence;
      }
      response.end(JSON.stringify({ seen: this.#seen }));
    }).listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    this.#server = null;
  }
}
