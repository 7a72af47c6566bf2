import type { Accounts } from '#shared/accounts';

/** Gives the CMS's accounts, asked for this request's visitor. Only on the server: no token reaches a browser. */
export function useAccounts(): Accounts {
  const accounts = useRequestEvent()?.context.accounts;
  if (!accounts) throw createNotFoundError();
  return accounts;
}
