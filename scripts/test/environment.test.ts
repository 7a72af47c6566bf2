import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findMistakes, readSettings, variableNames } from '../environment.ts';
import { Mistake } from '../mistake.ts';
import { root } from '../paths.ts';

describe('readSettings', () => {
  it('has a value for everything a start needs', () => {
    expect(readSettings({})).toEqual({
      webPort: 3000,
      cmsPort: 1337,
      host: '127.0.0.1',
      dataDir: resolve(root, '.data'),
      adminEmail: 'admin@example.org',
      adminPassword: undefined,
      siteUrl: 'http://localhost:3000',
      apiUrl: 'http://localhost:1337',
      seed: 'demo',
    });
  });

  it('follows WEB_PORT with the address of the site, CMS_PORT with that of the API', () => {
    expect(readSettings({ WEB_PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
    expect(readSettings({ CMS_PORT: '8081' }).apiUrl).toBe('http://localhost:8081');
  });

  it('takes the final slash off the address of the site', () => {
    const { siteUrl } = readSettings({ NUXT_PUBLIC_SITE_URL: 'https://www.example.org/' });
    expect(siteUrl).toBe('https://www.example.org');
  });

  it('refuses one port for both servers', () => {
    expect(() => readSettings({ WEB_PORT: '1337' })).toThrow(
      new Mistake('WEB_PORT and CMS_PORT are both 1337: they should differ.'),
    );
  });
});

describe('findMistakes', () => {
  it.each([
    ['WEB_PORT', '0'],
    ['TRUSTED_PROXIES', '-1'],
    ['TRUSTED_PROXIES', '10'],
    ['TRUSTED_PROXIES', 'loopback'],
    ['WEB_PORT', '65536'],
    ['CMS_PORT', '80a'],
    ['HOST', 'two words'],
    ['ADMIN_EMAIL', 'admin'],
    ['NUXT_PUBLIC_SITE_URL', 'www.example.org'],
    ['NUXT_PUBLIC_SITE_URL', 'https://example.org/site'],
    ['NUXT_PUBLIC_API_URL', 'https://example.org/graphql'],
    ['NUXT_PUBLIC_ASSOCIATION', 'Pro Dutech'],
    ['SEED', 'yes'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'PRODUTECH'],
    ['MAIL_FROM', 'A\nBcc: b@example.org <a@example.org>'],
    ['NOW', '2024-09-17'],
    ['NOW', '2024-02-31T09:00:00Z'],
    ['CHROMIUM_PATH', '/nowhere/chromium'],
  ])('tells in one sentence what %s=%s should be', (name, value) => {
    const sentences = findMistakes({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} .*: it should be .+\\.$`));
  });

  it.each([
    ['ADMIN_PASSWORD', 'short'],
    ['ADMIN_PASSWORD', 'nocapital1'],
    ['DATABASE_URL', 'mysql://root:hunter2@localhost/site'],
    ['SMTP_URL', 'imap://root:hunter2@mail.example.org'],
  ])('does not show the value of %s', (name, value) => {
    const [sentence] = findMistakes({ [name]: value });
    expect(sentence).toContain(name);
    expect(sentence).not.toContain(value);
  });

  it('tells all mistakes at once', () => {
    expect(findMistakes({ WEB_PORT: 'x', SEED: 'x' })).toHaveLength(2);
  });

  it('says which variable a misspelt one stands for', () => {
    expect(findMistakes({ WEBPORT: '3000' })).toEqual([
      'WEBPORT is not a variable of this program: it should be WEB_PORT.',
    ]);
  });

  it('leaves other programs’ variables alone', () => {
    expect(findMistakes({ PORT: 'x', host: 'two words', PATH: '' })).toEqual([]);
  });

  it('accepts what .env.example shows', async () => {
    const example = await readFile(resolve(root, '.env.example'), 'utf8');
    const shown = parseEnv(example.replaceAll(/^# (?=[A-Z_]+=)/gm, ''));
    expect(Object.keys(shown).toSorted()).toEqual(variableNames.toSorted());
    // Paths of another machine.
    const { CHROMIUM_PATH: _program, NUXT_REDIRECTS_FILE: _file, ...values } = shown;
    expect(findMistakes(values)).toEqual([]);
  });
});
