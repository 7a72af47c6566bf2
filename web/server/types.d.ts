import type { AccountServices } from './accounts/account-services';
import type { FoundPage } from './page-cache/page-cache';
import type { RedirectTable } from './utils/redirects';

declare module 'h3' {
  interface H3EventContext {
    redirects: RedirectTable;
    accountServices: AccountServices;
    /** Finds what everybody gets at an address; absent while developing, when nothing is kept. */
    findSharedPage?: (address: string) => Promise<FoundPage>;
  }
}
