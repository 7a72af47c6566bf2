import { getNumberFormat } from '#shared/formatters';

/** Writes the size of a file, given in kilobytes as the CMS counts them: "120 kB", "2.4 MB". */
export function formatFileSize(locale: string, kilobytes: number): string {
  const isLarge = kilobytes >= 1000;
  const amount = isLarge ? kilobytes / 1000 : Math.ceil(kilobytes);
  return getNumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(amount);
}
