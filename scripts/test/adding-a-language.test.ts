import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

afterAll(() => copy.remove(), PATIENCE);

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
});
