import { SiteFrameOnly } from 'graphql-client';
import type { Language } from 'languages';

/**
 * A Markdown page of `content/<language>/`, in the page's language or else in the default one.
 *
 * `frame` is null when the CMS does not answer: these pages do without it. Throws 404 when there is
 * no such text.
 */
export async function useTextPage(path: `/${string}`) {
  const { locale, defaultLocale } = useI18n();
  const nuxt = useNuxtApp();
  const [text, frame] = await Promise.all([
    useAsyncData(`text:${locale.value}:${path}`, () => findText(locale.value, defaultLocale, path)),
    nuxt.runWithContext(() => usePageQuery(SiteFrameOnly, {}).catch(() => null)),
  ]);
  if (text.error.value) throw text.error.value;
  return { frame, ...expectPublished(text.data.value) };
}

async function findText(locale: Language, defaultLocale: Language, path: string) {
  for (const language of [locale, defaultLocale]) {
    const page = await queryCollection(`pages_${language}`).path(path).first();
    if (page) return { page, language };
  }
  return null;
}
