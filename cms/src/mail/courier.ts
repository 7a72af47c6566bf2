import type { SendMailOptions } from 'nodemailer';
import { FolderCourier } from './folder-courier';
import { SmtpCourier } from './smtp-courier';

/** A mail as it goes out, and by what its file is called. */
export interface Delivery {
  message: SendMailOptions;
  /** In the order in which mails were queued; the same when one is sent again. */
  fileName: string;
}

/** Takes mails to where they go: a mail server, or a folder. */
export interface Courier {
  /** Throws what the mail server answers, or why it does not. */
  deliver(delivery: Delivery, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Opens the way that mails go: SMTP_URL, else files in DATA_DIR/mail. */
export function openCourier(): Courier {
  const { SMTP_URL } = process.env;
  return SMTP_URL ? new SmtpCourier(SMTP_URL) : new FolderCourier();
}
