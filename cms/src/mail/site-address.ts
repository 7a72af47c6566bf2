import { defaultLanguage } from '../content';

/** Gives the absolute address of a page of the site in a language; `token` goes along as the page expects it. */
export function siteAddress(
  siteUrl: string,
  language: string,
  path: string,
  token?: string,
): string {
  const address = new URL(language === defaultLanguage ? path : `/${language}${path}`, siteUrl);
  if (token !== undefined) address.searchParams.set('token', token);
  return address.href;
}
