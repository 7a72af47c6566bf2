import { once } from 'node:events';
import { createServer, request as forward, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signMessage, SIGNATURE_HEADER } from 'content-changes';
import { cmsUrl } from './editor';

/** What the line and the sites behind it sign with. */
export const changesSecret = 'the secret of the line and of the sites behind it';

/** A way to the CMS that can be closed, as if it had gone, and answer wrongly in its place. */
export class Line {
  /** Whether anybody answers at all. */
  isOpen = true;
  /** What is answered to questions about content; null: what the CMS answers. */
  wrongAnswer: RequestListener | null = null;
  /** How many questions about content have come. */
  asked = 0;
  #sequence = 1;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const { url = '/' } = request;
      if (!this.isOpen) request.socket.destroy();
      else if (url.startsWith('/changes?'))
        response.end(this.#tellSince(Number(url.split('=')[1])));
      else this.#pass(request, response);
    });
  }

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Tells a site that everything has changed, as the CMS does. */
  async makeOld(site: string): Promise<void> {
    this.#sequence += 1;
    const body = this.#tellSince(this.#sequence - 1);
    const signature = signMessage(changesSecret, body, Date.now());
    const headers = { [SIGNATURE_HEADER]: signature };
    const { status } = await fetch(`${site}/_changes`, { method: 'POST', body, headers });
    if (status !== 200) throw new Error(`The site has answered a change with ${status}.`);
  }

  #tellSince(after: number): string {
    const last = this.#sequence;
    const sequences = Array.from({ length: Math.max(0, last - after) }, (_, n) => after + n + 1);
    const changes = sequences.map((sequence) => ({ sequence, tags: ['*'] }));
    return JSON.stringify({ after, last, changes });
  }

  readonly #pass: RequestListener = (request, response) => {
    this.asked += 1;
    if (this.wrongAnswer) {
      this.wrongAnswer(request, response);
      return;
    }
    const { method, headers } = request;
    const onward = forward(new URL(request.url ?? '/', cmsUrl), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  };
}
