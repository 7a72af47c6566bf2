import { describe, expect, test } from 'vitest';
import type { Language } from 'languages';
import { stemWord } from './stem.js';

/** The stems of words, each once: one when they are found by each other. */
function listStems(language: Language, words: string): string[] {
  return [...new Set(words.split(' ').map((word) => stemWord(word, language).stem))];
}

describe('one stem have in Portuguese', () => {
  test.each([
    'competitivo competitividade COMPETITIVAS competitivamente',
    'inovação Inovações inovador inovar inovacao inovacoes',
    'produção produções producao',
    'industrial industriais',
    'internacional internacionais',
    'sustentável sustentáveis sustentavel',
    'reunião reuniões reunioes',
    'têxtil têxteis textil',
    'competência competências competencias',
    'perfil perfis',
    'civil civis',
    'espanhol espanhóis espanhois',
    'azul azuis',
    'mão mãos maos',
    'herói heróis',
    'feira feiras',
    'tecnologia tecnologias',
    'jovem jovens',
  ])('%s', (words) => {
    expect(listStems('pt', words)).toHaveLength(1);
  });
});

describe('one stem have in English', () => {
  test.each([
    'competitive Competitiveness competitively',
    'innovation innovations innovative',
    'internationalisation internationalization',
    'digitalise digitalizing',
    'organisational organizational',
    'precise precisely',
    'concise concisely',
    'technology technologies',
    'cluster clusters cluster’s',
  ])('%s', (words) => {
    expect(listStems('en', words)).toHaveLength(1);
  });
});

test('words that differ keep stems of their own', () => {
  expect(listStems('pt', 'feira reunião inovação produção porto portugal')).toHaveLength(6);
  expect(listStems('en', 'fair meeting innovation production university')).toHaveLength(5);
});

test('a stem has neither accents nor case, and a word of any script has one', () => {
  for (const word of ['Ação', 'ÉLAN', '中文', 'Ελλάδα', '½', '４Ｇ', '\u0301', 'x'.repeat(5000)]) {
    for (const language of ['en', 'pt'] as const) {
      const { stem, folded } = stemWord(word, language);
      expect(stem).toBe(stem.normalize('NFKD').toLowerCase());
      expect(stem).not.toMatch(/\p{M}/u);
      expect(folded.length).toBeLessThanOrEqual(60);
    }
  }
});
