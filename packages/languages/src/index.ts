/**
 * The languages of content and site (docs/adding-a-language.md). The first is the default: the one to
 * fall back to, and the one without a prefix in addresses. `tag` (BCP 47) says how dates are written.
 */
export const languages = [
  { code: 'en', tag: 'en-GB', name: 'English' },
  { code: 'pt', tag: 'pt-PT', name: 'Português' },
] as const;

export type Language = (typeof languages)[number]['code'];

export const languageCodes: readonly Language[] = languages.map(({ code }) => code);

export const defaultLanguage: Language = languages[0].code;

/** The languages that addresses name: all but the default one. */
export const prefixedLanguages = languageCodes.filter((code) => code !== defaultLanguage);

/** Tells whether `value` is the code of a language of the content. */
export function isLanguage(value: unknown): value is Language {
  return (languageCodes as readonly unknown[]).includes(value);
}

/** Gives the tag (BCP 47) of a language by its code; a code that is none of the list is its own tag. */
export function tagOf(code: string): string {
  return languages.find((language) => language.code === code)?.tag ?? code;
}
