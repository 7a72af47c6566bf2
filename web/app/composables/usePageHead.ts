/** What search engines and browsers are told about a page. */
export interface PageHead {
  /** Without the site's name, which is added. */
  title: string;
  description?: string | null;
  /** The languages the page's entry is published in, with its slug there; absent: all of them. */
  translations?: readonly { language: string; slug: string }[];
  /** The language that the text is really in, when it fell back to the other one. */
  language?: string;
  noindex?: boolean;
}

/**
 * Sets title, description, canonical address and alternates of the page, and tells the language
 * switch the entry's slugs. Call it once the page's data is there.
 */
export function usePageHead(head: PageHead): void {
  const { locale, locales, localeProperties, defaultLocale } = useI18n();
  const switchLocalePath = useSwitchLocalePath();
  const setI18nParams = useSetI18nParams();
  const route = useRoute();
  const { siteUrl, siteName } = useRuntimeConfig().public;

  const codes = locales.value.map(({ code }) => code);
  const published = codes.filter(
    (code) => !head.translations || head.translations.some(({ language }) => language === code),
  );

  if (head.translations) {
    const ownSlug = String(route.params.slug);
    setI18nParams(
      Object.fromEntries(
        codes.map((code) => {
          const translation = head.translations?.find(({ language }) => language === code);
          return [code, { slug: translation?.slug ?? ownSlug }];
        }),
      ),
    );
  }

  const addressIn = (code: typeof locale.value) =>
    new URL(switchLocalePath(code).replace(/[?#].*$/u, '') || '/', siteUrl).href;
  const own = published.find((code) => code === (head.language ?? locale.value)) ?? locale.value;
  const reference = published.includes(defaultLocale) ? defaultLocale : published[0];
  const indexable = !head.noindex;

  useHead({
    title: head.title,
    // A title that names the site already is not made to say it twice.
    titleTemplate: (title) =>
      title && !title.includes(siteName) ? `${title} · ${siteName}` : (title ?? siteName),
    link: [
      { rel: 'canonical', href: addressIn(own) },
      ...(indexable && published.length > 1
        ? published.map((code) => ({
            rel: 'alternate' as const,
            hreflang: code,
            href: addressIn(code),
          }))
        : []),
      ...(indexable && published.length > 1 && reference
        ? [{ rel: 'alternate' as const, hreflang: 'x-default', href: addressIn(reference) }]
        : []),
    ],
  });
  useSeoMeta({
    description: head.description ?? undefined,
    robots: head.noindex ? 'noindex' : undefined,
    ogTitle: head.title,
    ogDescription: head.description ?? undefined,
    ogSiteName: siteName,
    ogType: 'website',
    ogUrl: addressIn(own),
    ogLocale: localeProperties.value.language?.replace('-', '_'),
  });
}
