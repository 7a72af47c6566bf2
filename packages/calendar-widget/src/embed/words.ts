/** What is said where no page of the site has come that could say it. */
export interface Words {
  /** The language that they are in, whatever was asked for. */
  lang: string;
  loading: string;
  offline: string;
  failed: string;
  retry: string;
}

const english: Words = {
  lang: 'en',
  loading: 'The calendar is loading…',
  offline: 'You are offline. The calendar comes as soon as there is a connection.',
  failed: 'The calendar cannot be shown at the moment.',
  retry: 'Try again',
};

const words: Readonly<Record<string, Words>> = {
  en: english,
  pt: {
    lang: 'pt',
    loading: 'O calendário está a carregar…',
    offline: 'Está sem ligação à Internet. O calendário aparece assim que houver ligação.',
    failed: 'De momento não é possível mostrar o calendário.',
    retry: 'Tentar de novo',
  },
};

/** Gives the words of a language; of one that is not spoken here, the English ones. */
export function findWords(language: string): Words {
  return words[language] ?? english;
}
