import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const locales = join(import.meta.dirname, '../../i18n/locales');

/** Finds the Portuguese words of the site's own that a page says are English. */
export async function findWordsMarkedAsEnglish(page: Page): Promise<string[]> {
  return page.evaluate((sources) => {
    const own = sources.map((source) => new RegExp(source, 'u'));
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const language = texts.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang');
      if (language === 'en' && own.some((words) => words.test(text))) found.push(text);
    }
    return found;
  }, listOwnWords());
}

/** Patterns of the Portuguese messages that English does not share; what is put into them is one word. */
function listOwnWords(): string[] {
  return readdirSync(join(locales, 'pt')).flatMap((file) => {
    const english = new Set(readMessages('en', file));
    return readMessages('pt', file)
      .filter(
        (message) => !english.has(message) && /\p{L}{3}/u.test(message.replace(/\{.*?\}/gu, '')),
      )
      .flatMap((message) => message.split(' | '))
      .map(toPattern);
  });
}

function readMessages(language: string, file: string): string[] {
  const messages: unknown = JSON.parse(readFileSync(join(locales, language, file), 'utf8'));
  return listTexts(messages);
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function toPattern(message: string): string {
  const words = message.split(/\{.*?\}/u).map((part) => RegExp.escape(part));
  return `^${words.join('\\S+')}:?$`;
}
