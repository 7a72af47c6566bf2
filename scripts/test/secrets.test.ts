import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMistakes } from '../environment.ts';
import { forgetShownPassword, keepSecrets, makePassword } from '../secrets.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'secrets-'));
});

afterEach(async () => rm(dataDir, { recursive: true }));

describe('keepSecrets', () => {
  it('makes every secret, random and long, in a file that only its owner reads', async () => {
    const secrets = await keepSecrets(dataDir, undefined);
    expect(Object.keys(secrets).toSorted()).toEqual([
      'ADMIN_JWT_SECRET',
      'ADMIN_PASSWORD',
      'API_TOKEN_SALT',
      'APP_KEYS',
      'CHANGES_SECRET',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
      'SITE_SERVICE_TOKEN',
      'TRANSFER_TOKEN_SALT',
    ]);
    const { ADMIN_PASSWORD: _password, ...keys } = secrets;
    for (const key of Object.values(keys)) expect(key.length).toBeGreaterThanOrEqual(43);
    expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);
    expect((await stat(join(dataDir, 'secrets.env'))).mode & 0o777).toBe(0o600);
  });

  it('gives the same ones again', async () => {
    const first = await keepSecrets(dataDir, undefined);
    const file = await readFile(join(dataDir, 'secrets.env'), 'utf8');
    expect(await keepSecrets(dataDir, undefined)).toEqual(first);
    expect(await readFile(join(dataDir, 'secrets.env'), 'utf8')).toBe(file);
  });

  it('adds a secret that an older file lacks', async () => {
    await writeFile(join(dataDir, 'secrets.env'), 'JWT_SECRET=kept\n');
    const secrets = await keepSecrets(dataDir, undefined);
    expect(secrets.JWT_SECRET).toBe('kept');
    expect(secrets.APP_KEYS).toBeTruthy();
    expect(secrets.ADMIN_PASSWORD).toBeUndefined();
    expect(await keepSecrets(dataDir, undefined)).toEqual(secrets);
  });

  it('makes no password where the user gave one', async () => {
    expect(await keepSecrets(dataDir, 'Given-password-1')).not.toHaveProperty('ADMIN_PASSWORD');
  });
});

describe('forgetShownPassword', () => {
  it('leaves no trace of the password and keeps the rest', async () => {
    const { ADMIN_PASSWORD: password, ...rest } = await keepSecrets(dataDir, undefined);
    await forgetShownPassword(dataDir);
    expect(await readFile(join(dataDir, 'secrets.env'), 'utf8')).not.toContain(password);
    expect(await keepSecrets(dataDir, undefined)).toEqual(rest);
    expect((await stat(join(dataDir, 'secrets.env'))).mode & 0o777).toBe(0o600);
  });
});

describe('makePassword', () => {
  it('makes passwords that the CMS accepts', () => {
    for (let count = 0; count < 200; count += 1) {
      expect(findMistakes({ ADMIN_PASSWORD: makePassword() })).toEqual([]);
    }
  });
});
