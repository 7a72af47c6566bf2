import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as it has arrived. */
export interface ReceivedMail {
  /** Whom the envelope names, whatever the headers say. */
  envelope: { from: string; to: string[] };
  mail: Email;
  raw: string;
}

/** What a mail server answers instead of taking a mail. */
export interface Refusal {
  at: 'recipient' | 'content';
  /** 550. */
  code: number;
}

/** A mail server that can be down, refuse, and break off. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** By the address of the recipient; as often as there are refusals. */
  readonly refusals = new Map<string, Refusal[]>();
  /** How often it takes a mail and breaks off before it has said so. */
  breaksOff = 0;
  #server: SMTPServer | undefined;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => done(this.#refuse(address, 'recipient')),
      onData: callbackify(async (stream: SMTPServerDataStream, session: SMTPServerSession) =>
        this.#take(stream, session),
      ),
    });
    server.on('error', () => {});
    server.server.on('connection', (socket) => this.#sockets.add(socket));
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    this.#breakOff();
    await new Promise<void>((resolve) => server.close(resolve));
  }

  /** What an address has got, in the order in which it has. */
  listTo(address: string): ReceivedMail[] {
    return this.received.filter(({ envelope }) => envelope.to.includes(address));
  }

  async #take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const bytes = await buffer(stream);
    const [address = ''] = listRecipients(session);
    const refusal = this.#refuse(address, 'content');
    if (refusal) throw refusal;
    this.received.push(await toReceived(bytes, session));
    if (this.breaksOff > 0) {
      this.breaksOff -= 1;
      this.#breakOff();
    }
    return 'taken';
  }

  #breakOff(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  #refuse(address: string, at: Refusal['at']): Error | null {
    const [next, ...later] = this.refusals.get(address) ?? [];
    if (next?.at !== at) return null;
    this.refusals.set(address, later);
    return Object.assign(new Error('Not here'), { responseCode: next.code });
  }
}

function listRecipients({ envelope }: SMTPServerSession): string[] {
  return envelope.rcptTo.map(({ address }) => address);
}

async function toReceived(bytes: Buffer, session: SMTPServerSession): Promise<ReceivedMail> {
  const { mailFrom } = session.envelope;
  return {
    envelope: { from: mailFrom ? mailFrom.address : '', to: listRecipients(session) },
    mail: await PostalMime.parse(bytes),
    raw: bytes.toString('utf8'),
  };
}
