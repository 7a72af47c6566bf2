/** Gives the `lang` of a text that fell back to another language than the page's; undefined if it did not. */
export function languageOf({ language }: { language: string }, locale: string): string | undefined {
  return language === locale ? undefined : language;
}
