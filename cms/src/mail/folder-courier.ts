import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { dataDirectory } from '../environment';
import type { Courier, Delivery } from './courier';

/** Writes each mail as a file in DATA_DIR/mail, for whoever has no mail server. */
export class FolderCourier implements Courier {
  readonly #transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  async deliver({ message, fileName }: Delivery, signal: AbortSignal): Promise<void> {
    const written = await this.#transport.sendMail({ ...message, signal });
    const folder = join(dataDirectory(), 'mail');
    // Mails have links that let their readers in.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = join(folder, `.${randomUUID()}`);
    await writeFile(aside, written.message, { mode: 0o600, flush: true });
    await rename(aside, join(folder, fileName));
  }

  close(): void {
    this.#transport.close();
  }
}
