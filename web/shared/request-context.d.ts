import type { Accounts, Flash, Member, PostedForm } from './accounts';
import type { RenderedCalendars } from '../server/utils/rendered-calendars';
import type { PageNotes } from './page-notes';

/** What pages find in `useRequestEvent()?.context`. */
declare module 'h3' {
  interface H3EventContext {
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
    /** Whether the page says its styles as text, for those who take it over. */
    hasStylesApart?: boolean;
    /** What is told on this page alone. */
    flash?: Flash;
  }
}
