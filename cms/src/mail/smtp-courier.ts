import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Courier, Delivery } from './courier';

const SECOND = 1000;

/** Sends mails to an SMTP server, all over one connection. */
export class SmtpCourier implements Courier {
  readonly #transport;

  /** `url` as in SMTP_URL; nodemailer's own settings may follow it as a query. */
  constructor(url: string) {
    this.#transport = createTransport({
      url,
      pool: true,
      maxConnections: 1,
      // The queue tries again, and knows when.
      maxRequeues: 0,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 30 * SECOND,
      disableFileAccess: true,
      disableUrlAccess: true,
      // A password is not sent over a line that anyone can read; who has to can say "?requireTLS=false".
      ...(needsTls(url) && { requireTLS: true }),
    });
  }

  async deliver({ message }: Delivery, signal: AbortSignal): Promise<void> {
    await this.#transport.sendMail({ ...message, signal });
  }

  close(): void {
    this.#transport.close();
  }
}

function needsTls(address: string): boolean {
  const { protocol, username, hostname, searchParams } = new URL(address);
  if (protocol === 'smtps:' || !username || searchParams.has('requireTLS')) return false;
  return !(hostname === 'localhost' || (isIP(hostname) === 4 && hostname.startsWith('127.')));
}
