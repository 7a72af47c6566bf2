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
  /** The tags of each change that has been told. */
  readonly #changes: string[][] = [['*']];
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

  /** Tells a site that everything has changed, or what is tagged so, as the CMS does. */
  async makeOld(site: string, tags = ['*']): Promise<void> {
    this.#changes.push(tags);
    const body = this.#tellSince(this.#changes.length - 1);
    const signature = signMessage(changesSecret, body, Date.now());
    const headers = { [SIGNATURE_HEADER]: signature };
    const { status } = await fetch(`${site}/_changes`, { method: 'POST', body, headers });
    if (status !== 200) throw new Error(`The site has answered a change with ${status}.`);
  }

  #tellSince(after: number): string {
    const all = this.#changes.map((tags, index) => ({ sequence: index + 1, mark: '', tags }));
    return JSON.stringify({ after, mark: '', last: all.length, changes: all.slice(after) });
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
