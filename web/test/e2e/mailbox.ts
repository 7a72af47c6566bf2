import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { cache } from '../../../scripts/paths.ts';

/** The mails that the system of the tests has sent: without a mail server, files in its DATA_DIR. */
async function listMailFiles(): Promise<string[]> {
  const systems = (await readdir(cache)).filter((name) => name.startsWith('system-'));
  const folders = systems.map(async (name) => {
    const folder = join(cache, name, 'mail');
    const files = await readdir(folder).catch(() => []);
    return files.map((file) => join(folder, file));
  });
  return (await Promise.all(folders)).flat().toSorted();
}

/** Waits for the newest mail of a kind to somebody, of more than `before`. */
export async function receiveMail(to: string, template: string, before = 0): Promise<Email> {
  let received: Email[] = [];
  await expect
    .poll(
      async () => {
        const files = (await listMailFiles()).filter((file) => file.endsWith(`-${template}.eml`));
        const mails = await Promise.all(
          files.map(async (file) => PostalMime.parse(await readFile(file))),
        );
        received = mails.filter((mail) => mail.to?.some(({ address }) => address === to));
        return received.length;
      },
      { message: `a mail of the kind ${template} to ${to}`, timeout: 10_000 },
    )
    .toBeGreaterThan(before);
  const mail = received.at(-1);
  if (!mail) throw new Error(`There is no mail of the kind ${template} to ${to}.`);
  return mail;
}

/** Gives the link of a mail to a page of the site: path and query, whatever host the mail names. */
export function readLink({ text = '' }: Email, page: string): string {
  const [address] = new RegExp(`https?://\\S+/${page}\\?token=[\\w-]+`, 'u').exec(text) ?? [];
  if (!address) throw new Error(`The mail has no link to ${page}: ${text}`);
  const { pathname, search } = new URL(address);
  return pathname + search;
}
