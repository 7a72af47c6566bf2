import type { Accounts, Flash, Member, PostedForm } from '../shared/accounts';
import type { PageNotes } from '../shared/page-notes';
import type { RedirectTable } from './utils/redirects';
import type { RenderedCalendars } from './utils/rendered-calendars';

declare module 'h3' {
  interface H3EventContext {
    redirects: RedirectTable;
    renderedCalendars?: RenderedCalendars;
    /** Absent when what is made is not kept. */
    pageNotes?: PageNotes;
    /** Who is signed in. */
    member?: Member;
    /** The CMS's access token of who is signed in: it never leaves the server. */
    memberToken?: string;
    /** The CMS's accounts; absent where nobody in particular asks. */
    accounts?: Accounts;
    /** A form that was posted with this request and did not succeed. */
    form?: PostedForm;
    /** What is told on this page alone. */
    flash?: Flash;
  }
}
