import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const makers: Record<string, () => string> = {
  APP_KEYS: () => Array.from({ length: 4 }, makeKey).join(','),
  API_TOKEN_SALT: makeKey,
  ADMIN_JWT_SECRET: makeKey,
  TRANSFER_TOKEN_SALT: makeKey,
  JWT_SECRET: makeKey,
  ENCRYPTION_KEY: makeKey,
  SITE_SERVICE_TOKEN: makeKey,
  CHANGES_SECRET: makeKey,
};

/** Secrets for a moment: the CMS cannot be built without any, and keeps none of them in what is built. */
export function makeSecrets(): Record<string, string> {
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));
}

/** The password made for the first administrator; in the file until it has been shown once. */
const UNSHOWN = 'ADMIN_PASSWORD';

function makeKey(): string {
  return randomBytes(32).toString('base64url');
}

/** A password of 20 letters and digits that are not mistaken for one another, with one of each kind. */
export function makePassword(): string {
  const kinds = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'];
  const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
  for (;;) {
    const password = Array.from({ length: 20 }, () => pick(kinds.join(''))).join('');
    if (kinds.every((letters) => [...letters].some((letter) => password.includes(letter)))) {
      return password;
    }
  }
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'secrets.env');
}

function readSecrets(dataDir: string): Record<string, string> {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return {};
  return parseEnv(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** Written aside and renamed, so that a killed start never leaves half of the secrets. */
async function writeSecrets(dataDir: string, secrets: Record<string, string>): Promise<void> {
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  await writeFile(
    draft,
    ['# Made at the first start. Keep it, and keep it secret.\n', ...lines].join(''),
    {
      mode: 0o600,
    },
  );
  await rename(draft, fileOf(dataDir));
}

/**
 * The secrets of this installation by variable name, made and kept in `secrets.env` (mode 0600) where
 * they are missing. A first start without `adminPassword` makes one too: see `forgetShownPassword`.
 */
export async function keepSecrets(
  dataDir: string,
  adminPassword: string | undefined,
): Promise<Record<string, string>> {
  const known = readSecrets(dataDir);
  const secrets = { ...makeSecrets(), ...known };
  if (!existsSync(fileOf(dataDir)) && !adminPassword) secrets[UNSHOWN] = makePassword();
  if (Object.keys(secrets).length > Object.keys(known).length) await writeSecrets(dataDir, secrets);
  return secrets;
}

/** Takes the first administrator's password out of the file, once it has been shown. */
export async function forgetShownPassword(dataDir: string): Promise<void> {
  const { [UNSHOWN]: shown, ...secrets } = readSecrets(dataDir);
  if (shown) await writeSecrets(dataDir, secrets);
}
