import { siteAssociation } from '../content';

/** What is known of an account, and so guessed first. */
export interface AccountWords {
  email: string;
  name: string;
  organisation: string | null;
}

/**
 * Words that are guessed first wherever it is a password of this site, besides those of the account, the
 * site's address and the association's slug (OWASP ASVS 5, 6.1.2).
 */
const siteWords = [
  'produtech',
  'password',
  'palavra-passe',
  'senha',
  'association',
  'associação',
  'cluster',
  'member',
  'membro',
  'associado',
  'welcome',
  'bem-vindo',
  'Portugal',
];

const SHORTEST_WORD = 3;
/** So many characters of a password have to be its own. */
const OWN_CHARACTERS = 8;

/**
 * Tells whether a password has fewer than 8 characters besides such words. Letters count without case and
 * accents; of what is neither letter nor digit, each counts once.
 */
export function isLikeAccount(password: string, account: AccountWords): boolean {
  let own = simplify(password);
  for (const word of listWords(account)) own = own.replaceAll(word, '');
  const symbols = new Set(password.match(/[^\p{L}\p{N}]/gu));
  return own.length + symbols.size < OWN_CHARACTERS;
}

/** The words of the account and of the site, the longest first. */
function listWords({ email, name, organisation }: AccountWords): string[] {
  const { NUXT_PUBLIC_SITE_NAME: site = '', NUXT_PUBLIC_SITE_URL: address = '' } = process.env;
  const host = URL.parse(address)?.hostname ?? '';
  const texts = [email, name, organisation ?? '', siteAssociation(), site, host, ...siteWords];
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).concat(text));
  return words
    .map(simplify)
    .filter((word) => word.length >= SHORTEST_WORD)
    .toSorted((one, other) => other.length - one.length);
}

/** Letters and digits alone, in lower case and without accents. */
function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
