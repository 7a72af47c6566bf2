// The checks are written out here rather than with a validation library, because they run before
// anything is installed: a mistake is told at once and not after minutes of building.
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { Mistake } from './mistake.ts';
import { root } from './paths.ts';

/** What a start needs to know; every value is checked. */
export interface Settings {
  webPort: number;
  cmsPort: number;
  /** The address the servers listen on. */
  host: string;
  /** Absolute folder of database, uploads, mail, secrets and logs. */
  dataDir: string;
  adminEmail: string;
  /** Undefined: one is made at the first start. */
  adminPassword: string | undefined;
  /** Origin under which visitors see the site, without a final slash. */
  siteUrl: string;
  /** Origin under which third parties reach GraphQL, without a final slash. */
  apiUrl: string;
  seed: string;
}

interface Rule {
  expected: string;
  accepts(value: string): boolean;
  /** The value may hold a password: never show it. */
  secret?: true;
}

function isUrl(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isOrigin(value: string): boolean {
  return isUrl(value, ['http:', 'https:']) && `${new URL(value).origin}/` === new URL(value).href;
}

function isInstant(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value)) return false;
  const day = value.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00Z`);
  // JavaScript reads 31 February as 2 March; a test's clock should not.
  return !Number.isNaN(Date.parse(value)) && new Date(midnight).toISOString().slice(0, 10) === day;
}

const port: Rule = {
  expected: 'a port number from 1 to 65535',
  accepts: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
};

const rules: Record<string, Rule> = {
  WEB_PORT: port,
  CMS_PORT: port,
  HOST: {
    expected: 'an IP address or a host name of this machine, such as 127.0.0.1 or 0.0.0.0',
    accepts: (value) => isIP(value) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value),
  },
  DATA_DIR: { expected: 'a folder', accepts: (value) => !value.includes('\0') },
  ADMIN_EMAIL: {
    expected: 'an e-mail address, such as admin@example.org',
    accepts: (value) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value),
  },
  ADMIN_PASSWORD: {
    expected: 'at least 8 characters with a lower-case letter, a capital letter and a digit',
    accepts: (value) =>
      value.length >= 8 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value),
    secret: true,
  },
  NUXT_PUBLIC_SITE_URL: {
    expected: 'an address without a path, such as https://www.example.org',
    accepts: isOrigin,
  },
  NUXT_PUBLIC_API_URL: {
    expected: 'an address without a path, such as https://cms.example.org',
    accepts: isOrigin,
  },
  NUXT_PUBLIC_ASSOCIATION: {
    expected: 'the slug of an association, such as produtech',
    accepts: (value) => /^[a-z\d]+(-[a-z\d]+)*$/.test(value),
  },
  NUXT_PUBLIC_SITE_NAME: {
    expected: 'a name of at most 40 characters',
    accepts: (value) => value.trim() !== '' && value.length <= 40,
  },
  NUXT_CMS_TIMEOUT: {
    expected: 'a number of milliseconds from 100 to 60000',
    accepts: (value) => /^\d{3,5}$/.test(value) && Number(value) >= 100 && Number(value) <= 60_000,
  },
  TRUSTED_PROXIES: {
    expected: 'how many proxies stand in front of each server, from 0 to 9',
    accepts: (value) => /^\d$/.test(value),
  },
  NUXT_REDIRECTS_FILE: { expected: 'the path of a JSON file', accepts: existsSync },
  SITE_SERVERS: {
    expected:
      'the addresses of the site’s servers, such as http://10.0.0.2:3000,http://10.0.0.3:3000',
    accepts: (value) => value.split(',').every(isOrigin),
  },
  SEED: { expected: '"demo" or "none"', accepts: (value) => ['demo', 'none'].includes(value) },
  DATABASE_URL: {
    expected: 'a PostgreSQL address, such as postgres://user:password@localhost:5432/name',
    accepts: (value) => isUrl(value, ['postgres:', 'postgresql:']),
    secret: true,
  },
  REDIS_URL: {
    expected: 'a Redis address, such as redis://localhost:6379',
    accepts: (value) => isUrl(value, ['redis:', 'rediss:']),
    secret: true,
  },
  SMTP_URL: {
    expected: 'a mail server’s address, such as smtp://user:password@mail.example.org:587',
    accepts: (value) => isUrl(value, ['smtp:', 'smtps:']),
    secret: true,
  },
  MAIL_FROM: {
    expected:
      'an e-mail address, such as no-reply@example.org, or one with a name, such as Association <no-reply@example.org>',
    accepts: (value) => /^([^<>\r\n]+ )?<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/.test(value),
  },
  NOW: {
    expected: 'an instant such as 2024-09-17T09:00:00Z',
    accepts: isInstant,
  },
  CHROMIUM_PATH: { expected: 'the path of a Chromium program', accepts: existsSync },
};

/** Every variable that the scripts read. */
export const variableNames = Object.keys(rules);

function squeeze(name: string): string {
  return name.replaceAll(/[_-]/g, '').toUpperCase();
}

/** Sentences about what is wrong with `env`, one a mistake; empty when all is well. */
export function findMistakes(env: NodeJS.ProcessEnv): string[] {
  const sentences: string[] = [];
  for (const [name, rule] of Object.entries(rules)) {
    const value = env[name];
    if (!value || rule.accepts(value)) continue;
    const shown = rule.secret ? 'has a value that will not do' : `is ${JSON.stringify(value)}`;
    sentences.push(`${name} ${shown}: it should be ${rule.expected}.`);
  }
  const known = new Map(variableNames.map((name) => [squeeze(name), name]));
  for (const name of Object.keys(env)) {
    const meant = known.get(squeeze(name));
    // Shells have variables of their own, such as a lower-case `host`: leave those alone.
    if (!meant || name === meant || !/^[A-Z_-]+$/.test(name)) continue;
    sentences.push(`${name} is not a variable of this program: it should be ${meant}.`);
  }
  return sentences;
}

/** Reads the settings from `env`. Throws a Mistake that names each wrong value. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const sentences = findMistakes(env);
  const webPort = Number(env.WEB_PORT || 3000);
  const cmsPort = Number(env.CMS_PORT || 1337);
  if (webPort === cmsPort) {
    sentences.push(`WEB_PORT and CMS_PORT are both ${webPort}: they should differ.`);
  }
  if (sentences.length > 0) throw new Mistake(sentences.join('\n'));
  return {
    webPort,
    cmsPort,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    adminEmail: env.ADMIN_EMAIL || 'admin@example.org',
    adminPassword: env.ADMIN_PASSWORD || undefined,
    siteUrl: new URL(env.NUXT_PUBLIC_SITE_URL || `http://localhost:${webPort}`).origin,
    apiUrl: new URL(env.NUXT_PUBLIC_API_URL || `http://localhost:${cmsPort}`).origin,
    seed: env.SEED || 'demo',
  };
}

function dropEmptyValues(env: NodeJS.ProcessEnv): void {
  for (const name of variableNames) if (env[name] === '') delete env[name];
}

/** Adds what `.env` in the repository's root says to `process.env`; what is set already wins, an empty value is none. */
export function loadEnvironmentFile(): void {
  const file = join(root, '.env');
  dropEmptyValues(process.env);
  if (existsSync(file)) process.loadEnvFile(file);
  dropEmptyValues(process.env);
}
