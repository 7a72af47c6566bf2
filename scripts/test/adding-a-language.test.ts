import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endChildren, startNode } from '../children.ts';
import { readSettings, type Settings } from '../environment.ts';
import { makeSecrets } from '../secrets.ts';
import { addressOf, cmsEnvironment, siteEnvironment } from '../servers.ts';
import { findFreePort } from '../temporary-system.ts';
import { RepositoryCopy } from './support/repository-copy.ts';

/** For each step, in milliseconds: a minute and a half in all on two idle cores. */
const PATIENCE = 300_000;

const page = 'docs/adding-a-language.md';
let copy: RepositoryCopy;

/** The blocks of the page that are to be done, in their order. */
function readBlocks(): { kind: 'diff' | 'sh'; text: string }[] {
  const blocks = copy.read(page).matchAll(/^```(diff|sh)\n(.*?)^```$/gmsu);
  return [...blocks].map(([, kind, text]) => ({ kind: kind as 'diff' | 'sh', text: text ?? '' }));
}

/** What only a translator can do: each text of the language gets marks by which it is known. */
function translate(): void {
  const folder = join(copy.folder, 'web/i18n/locales/es');
  for (const file of readdirSync(folder)) {
    const messages: unknown = JSON.parse(copy.read(`web/i18n/locales/es/${file}`));
    const marked = JSON.stringify(messages, (_key, value: unknown) =>
      typeof value === 'string' ? value.split(' | ').map(mark).join(' | ') : value,
    );
    writeFileSync(join(folder, file), marked);
  }
  const privacy = copy.read('web/content/es/privacy.md');
  writeFileSync(
    join(copy.folder, 'web/content/es/privacy.md'),
    privacy.replace('title: Privacy', 'title: Privacidad'),
  );
  rmSync(join(copy.folder, 'web/content/es/accessibility.md'));
  const handbook = join(copy.folder, 'web/content/es/developers');
  for (const file of readdirSync(handbook)) {
    const text = copy.read(`web/content/es/developers/${file}`);
    writeFileSync(join(handbook, file), text.replaceAll('](/developers', '](/es/developers'));
  }
}

function mark(text: string): string {
  return `¡${text}!`;
}

beforeAll(() => {
  copy = new RepositoryCopy();
  for (const { kind, text } of readBlocks()) {
    if (kind === 'diff') copy.apply(text);
    else if (text.startsWith('cp ')) copy.runShell(text);
  }
  translate();
  for (const name of ['languages', 'text-search'])
    copy.runTool(`packages/${name}`, 'tsc', '-p', 'tsconfig.build.json');
}, PATIENCE);

afterAll(async () => {
  await endChildren();
  copy.remove();
}, PATIENCE);

describe('a language that was added as the page says', { timeout: PATIENCE }, () => {
  test('is all that the compiler asks for', () => {
    expect(() => copy.runTool('web', 'nuxt', 'typecheck')).not.toThrow();
    expect(() => copy.runTool('cms', 'tsc', '--noEmit')).not.toThrow();
  });

  test('lacks nothing that the tests ask for', () => {
    expect(() => copy.runTool('web', 'vitest', 'run', '--project', 'unit')).not.toThrow();
    expect(() => copy.runTool('packages/languages', 'vitest', 'run')).not.toThrow();
    expect(() => copy.runTool('packages/text-search', 'vitest', 'run')).not.toThrow();
  });

  describe('on the site', () => {
    let origin: string;

    beforeAll(async () => {
      copy.runTool('web', 'nuxt', 'build');
      origin = await serve();
    }, PATIENCE);

    async function open(path: string): Promise<string> {
      const answer = await fetch(origin + path, { headers: { accept: 'text/html' } });
      return `${answer.status} ${await answer.text()}`;
    }

    test('has a home page in its words, and is named to search engines', async () => {
      const home = await open('/es');
      expect(home).toMatch(/^200 .*<html[^>]* lang="es-ES"/su);
      expect(home).toContain('¡Events!');
      expect(home).toContain('hreflang="es"');
    });

    test('is in the language switch of the others', async () => {
      expect(await open('/about')).toMatch(/<a[^>]* href="\/es\/about"[^>]*>\s*Español/u);
      expect(await open('/pt/about')).toMatch(/<a[^>]* href="\/es\/about"[^>]*>\s*Español/u);
    });

    test('writes dates as its readers do', async () => {
      expect(await open('/es/events/2024/09')).toMatch(/<h1[^>]*>\s*Septiembre de 2024/u);
    });

    test('shows what is not translated in the default language, and says so', async () => {
      expect(await open('/es/about')).toMatch(/¡This text is available only in inglés\.!/u);
      expect(await open('/es/accessibility')).toMatch(/¡This text is available only in inglés\.!/u);
      expect(await open('/es/privacy')).toContain('Privacidad');
      expect(await open('/es/developers/changelog')).toMatch(/<p lang="en">\s*The API is public/u);
    });

    test('is searched, in the pages of the site as in the content', async () => {
      const found = await open('/es/search?q=cookies');
      expect(found).toMatch(/href="\/es\/privacy"/u);
      expect(await open('/es/search?q=innovation')).toMatch(/href="\/es\/(?:axes|outcomes|event)/u);
    });

    test('has feeds, and is in the sitemap', async () => {
      expect(await open('/es/events.atom')).toMatch(/^200 .*¡Events!/su);
      expect(await open('/es/events.ics')).toMatch(/^200 BEGIN:VCALENDAR/u);
      expect(await open('/sitemap.xml')).toContain('hreflang="es"');
    });

    test('says in its words what is not there', async () => {
      expect(await open('/es/no-existe')).toMatch(/^404 .*lang="es-ES".*<h1>¡/su);
    });
  });
});

/** Starts CMS and site of the copy on a new database, and gives the site's address. */
async function serve(): Promise<string> {
  const settings = readSettings({
    DATA_DIR: join(copy.folder, '.data'),
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
    ADMIN_EMAIL: 'admin@example.org',
    ADMIN_PASSWORD: 'Test-administrator-1',
  });
  const secrets = makeSecrets();
  const env = {
    ...cmsEnvironment(settings, secrets),
    NODE_ENV: 'production',
    ADMIN_PASSWORD: 'Test-administrator-1',
  };
  const cms = ['node_modules/@strapi/strapi/bin/strapi.js', 'start'];
  startNode('The CMS', cms, {
    cwd: join(copy.folder, 'cms'),
    env,
    logFile: join(settings.dataDir, 'cms.log'),
  });
  await waitFor(`${addressOf(settings.host, settings.cmsPort)}/readyz`);
  return serveSite(settings, secrets);
}

async function serveSite(
  settings: Settings,
  secrets: ReturnType<typeof makeSecrets>,
): Promise<string> {
  const env = { ...siteEnvironment(settings, secrets), NODE_ENV: 'production' };
  startNode('The site', ['.output/server/index.mjs'], {
    cwd: join(copy.folder, 'web'),
    env,
    logFile: join(settings.dataDir, 'site.log'),
  });
  const origin = addressOf(settings.host, settings.webPort);
  await waitFor(`${origin}/readyz`);
  return origin;
}

async function waitFor(address: string): Promise<void> {
  for (;;) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
}
