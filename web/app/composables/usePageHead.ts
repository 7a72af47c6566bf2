import { listAlternates } from '#shared/alternates';
import { shareImageSize, writeShareImagePath } from '#shared/share-image';
import { splitLanguage } from '#shared/site-addresses';

/** What search engines and browsers are told about a page. */
export interface PageHead {
  /** Without the site's name, which is added. */
  title: string;
  description?: string | null;
  /** The languages the page's entry is published in, with its slug there; absent: all of them. */
  translations?: readonly { language: string; slug?: string }[];
  /** The language that the text is really in, when it fell back to the other one. */
  language?: string;
  noindex?: boolean;
}

/**
 * Sets title, description, canonical address and alternates of the page, and tells the language
 * switch the entry's slugs. Call it once the page's data is there.
 */
export function usePageHead({
  title,
  description,
  translations,
  language,
  noindex,
}: PageHead): void {
  const { locale, locales, localeProperties, defaultLocale } = useI18n();
  const switchLocalePath = useSwitchLocalePath();
  const setI18nParams = useSetI18nParams();
  const route = useRoute();
  const { siteUrl, siteName } = useRuntimeConfig().public;
  const codes = locales.value.map(({ code }) => code);

  if (translations && 'slug' in route.params) {
    const slugs = new Map(
      translations.map((translation) => [translation.language, translation.slug]),
    );
    const own = String(route.params.slug);
    setI18nParams(
      Object.fromEntries(codes.map((code) => [code, { slug: slugs.get(code) ?? own }])),
    );
  }

  const published = codes
    .filter((code) => !translations || translations.some((one) => one.language === code))
    .map((code) => ({
      language: code,
      address: new URL(switchLocalePath(code).replace(/[?#].*$/u, '') || '/', siteUrl).href,
    }));
  // A text that fell back has its home at the address of its own language.
  const home = language ?? locale.value;
  const canonical = published.find((one) => one.language === home)?.address;
  const summary = description ?? undefined;
  // What is not to be found has the site's image: there are days and searches without end.
  const pictured = noindex ? '/' : splitLanguage(route.path).path;
  const image = new URL(writeShareImagePath(locale.value, pictured), siteUrl).href;

  useHead({
    title,
    // A title that names the site already is not made to say it twice.
    titleTemplate: (own) =>
      own && !own.includes(siteName) ? `${own} · ${siteName}` : (own ?? siteName),
    link: [
      ...(canonical ? [{ rel: 'canonical' as const, href: canonical }] : []),
      ...(noindex ? [] : listAlternates(published, defaultLocale)),
    ],
  });
  useSeoMeta({
    description: summary,
    robots: noindex ? 'noindex' : undefined,
    ogTitle: title,
    ogDescription: summary,
    ogSiteName: siteName,
    ogType: 'website',
    ogUrl: canonical,
    ogImage: image,
    ogImageType: 'image/png',
    ogImageWidth: shareImageSize.width,
    ogImageHeight: shareImageSize.height,
    ogImageAlt: title.includes(siteName) ? title : `${title} · ${siteName}`,
    twitterCard: 'summary_large_image',
    ogLocale: localeProperties.value.language?.replace('-', '_'),
  });
}
