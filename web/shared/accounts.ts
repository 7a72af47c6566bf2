import type { Language } from 'languages';

/** Who is signed in, as the CMS tells it. */
export interface Member {
  /** The document id. */
  id: string;
  name: string;
  email: string;
  organisation: string | null;
  language: Language;
  /** The personal calendar, when there is one; its address is shown once, and never told again. */
  feed: { createdAt: string } | null;
}

/** One of a member's sessions: a browser in which they are signed in. */
export interface MemberSession {
  id: string;
  /** ISO instant. */
  createdAt: string;
  /** Such as "Firefox, Linux"; null where it could not be told, as the address. */
  device: string | null;
  address: string | null;
  isCurrent: boolean;
}

/** A member's registration for an event, as their account lists it. */
export interface MemberRegistration {
  /** The event's document id. */
  event: string;
  title: string;
  slug: string;
  /** The language that title and slug are in. */
  language: Language;
  /** Wall dates, the last one inclusive. */
  startDate: string;
  endDate: string | null;
  status: 'confirmed' | 'waiting';
  /** In the waiting list, from 1; null for who has a place. */
  place: number | null;
}

/** An event's registration, as a member sees it. */
export interface EventRegistration {
  isOpen: boolean;
  /** Why it is not open, or that there is a waiting list. */
  reason: 'full' | 'registrationClosed' | 'alreadyOver' | null;
  /** Null: no limit. */
  capacity: number | null;
  taken: number;
  waiting: number;
  mine: Pick<MemberRegistration, 'status' | 'place'> | null;
}

/** What a token that came by mail is for, and whose it is. */
export interface CheckedToken {
  purpose: 'invitation' | 'reset' | 'registration' | 'email';
  name: string;
  email: string;
}

/** What is wrong with a form that was posted; `code` is worded in the visitor's language. */
export interface FormError {
  /** One of the CMS's, or `required`, `notAnAddress`, `tooMany`, `unavailable`. */
  code: string;
  /** The name of the field that it is about. */
  field?: string;
  /** After how many minutes to try again (`tooMany`). */
  minutes?: number;
}

/** A form that was posted and did not succeed: its page is shown again, with what was filled in. */
export interface PostedForm {
  /** The form's name: its page's (`login`), or what the field `action` says (`profile`). */
  action: string;
  /** Of the answer: 401, 403, 409, 410, 422, 429 or 503. */
  status: number;
  errors: FormError[];
  /** What was filled in, without passwords. */
  values: Readonly<Record<string, string>>;
}

/** What is told once, on the next page, after a form has succeeded. */
export interface Flash {
  /** The secret of the personal calendar's address. */
  feedToken?: string;
}

/** An answer of the CMS's `/accounts`. */
export type AccountsAnswer<Data> =
  | { ok: true; status: number; data: Data }
  | { ok: false; status: number; error: FormError };

export type AccountsMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The CMS's accounts, asked for the visitor of this request. */
export interface Accounts {
  /**
   * Asks `/accounts/<path>`, in the member's name when somebody is signed in. A CMS that is away answers
   * 503 with the code `unavailable`. What has no body (202, 204) has the data null.
   */
  ask<Data = null>(
    method: AccountsMethod,
    path: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<AccountsAnswer<Data>>;
  /** Asks what a token that came by mail is for: 410 `tokenUsedUp`, 429 `tooMany`. */
  checkToken(token: string): Promise<AccountsAnswer<CheckedToken>>;
}
