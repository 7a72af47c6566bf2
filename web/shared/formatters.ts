import { tagOf } from 'languages';

/**
 * The one place of the site that makes formatters (.oxlintrc.json sees to it): making one costs more
 * than rendering a cell of the calendar with it, so each is made once per process.
 */
function makeOnce<Options extends object, Formatter>(
  make: (tag: string, options: Options) => Formatter,
): (locale: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    let formatter = made.get(key);
    if (!formatter) {
      formatter = make(tagOf(locale), options);
      made.set(key, formatter);
    }
    return formatter;
  };
}

/** Gives the shared formatter of dates in the site's locale ("en", "pt"). */
export const getDateTimeFormat = makeOnce(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);

/** Gives the shared formatter of numbers in the site's locale. */
export const getNumberFormat = makeOnce(
  (tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);

const getRelativeTimeFormat = makeOnce(
  (tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options),
);

/** Says how long ago an instant (milliseconds since 1970) was, in hours or minutes: "2 hours ago". */
export function formatTimeAgo(locale: string, instant: number, now: number): string {
  const minutes = Math.max(0, Math.round((now - instant) / 60_000));
  const format = getRelativeTimeFormat(locale, { numeric: 'auto' });
  return minutes < 60
    ? format.format(-minutes, 'minute')
    : format.format(-Math.round(minutes / 60), 'hour');
}

const getDisplayNames = makeOnce(
  (tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options),
);

/** Names a country (ISO 3166-1, "PT") in the reader's language; what is no code stays as written. */
export function nameCountry(locale: string, country: string): string {
  if (!/^[A-Z]{2}$/u.test(country)) return country;
  return getDisplayNames(locale, { type: 'region' }).of(country) ?? country;
}

/** Names a language ("pt") as running text in the reader's has it: "Portuguese", "português". */
export function nameLanguage(locale: string, language: string): string {
  return getDisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
