import type { Language } from 'languages';
import type { SiteText } from '~/utils/find-texts';

/** Reads the site's own Markdown pages, in the page's language or, of those that are not there in it, in the default one. */
export async function useSiteTexts(): Promise<SiteText[]> {
  const { locale, defaultLocale } = useI18n();
  const addresses = useRuntimeConfig().public;
  const { data, error } = await useAsyncData(`texts:${locale.value}`, () =>
    listTexts([locale.value, defaultLocale], addresses),
  );
  if (error.value) throw error.value;
  return data.value ?? [];
}

/** Lists the texts of the site, each in the first of the languages that it is there in. */
async function listTexts(
  languages: readonly Language[],
  addresses: InstallationAddresses,
): Promise<SiteText[]> {
  const texts = new Map<string, SiteText>();
  for (const language of new Set(languages)) {
    for (const text of await listTextsIn(language, addresses)) {
      if (!texts.has(text.path)) texts.set(text.path, text);
    }
  }
  return [...texts.values()];
}

async function listTextsIn(
  language: Language,
  addresses: InstallationAddresses,
): Promise<SiteText[]> {
  const pages = await queryCollection(`pages_${language}`)
    .select('path', 'title', 'description', 'body')
    .all();
  return pages.map(({ path, title, description, body }) => {
    const texts = [description, ...listTextParts(body)].map((text) =>
      fillAddresses(text, addresses),
    );
    return { path, language, title, texts };
  });
}
