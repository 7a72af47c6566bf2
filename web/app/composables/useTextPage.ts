import { type Language, languageCodes } from 'languages';

/**
 * A Markdown page of `content/<language>/`, in the page's language or else in the default one.
 *
 * `translations` are the languages in which there is such a text. `frame` is null when the CMS does
 * not answer: these pages do without it. Throws 404 when there is no such text.
 */
export async function useTextPage(path: `/${string}`) {
  const { locale, defaultLocale } = useI18n();
  const nuxt = useNuxtApp();
  const [text, frame] = await Promise.all([
    useAsyncData(`text:${locale.value}:${path}`, () => findText(locale.value, defaultLocale, path)),
    nuxt.runWithContext(() => useSiteFrame()),
  ]);
  if (text.error.value) throw text.error.value;
  return { frame, ...expectPublished(text.data.value) };
}

async function findText(locale: Language, defaultLocale: Language, path: string) {
  const found = await Promise.all(
    languageCodes.map(async (language) => {
      const page = await queryCollection(`pages_${language}`).path(path).first();
      return page && { page, language };
    }),
  );
  const pages = found.filter((one) => one !== null);
  const shown =
    pages.find(({ language }) => language === locale) ??
    pages.find(({ language }) => language === defaultLocale);
  return shown ? { ...shown, translations: pages.map(({ language }) => ({ language })) } : null;
}
