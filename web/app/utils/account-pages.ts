import { accountPaths } from '#shared/account-paths';
import { splitLanguage } from '#shared/site-addresses';

/** Tells whether a path, with or without a language's prefix, is that of a page of accounts. */
export function isAccountPage(path: string): boolean {
  const { path: own } = splitLanguage(path);
  return accountPaths.some((one) => one === own);
}
