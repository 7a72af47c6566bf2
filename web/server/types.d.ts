import type { RedirectTable } from './utils/redirects';

declare module 'h3' {
  interface H3EventContext {
    redirects: RedirectTable;
  }
}
