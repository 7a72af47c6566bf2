import type { PageNotes } from '../shared/page-notes';
import type { RedirectTable } from './utils/redirects';

declare module 'h3' {
  interface H3EventContext {
    redirects: RedirectTable;
    /** Absent when what is made is not kept. */
    pageNotes?: PageNotes;
  }
}
