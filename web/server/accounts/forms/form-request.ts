import { createError } from 'h3';
import type { Language } from 'languages';
import type { AccountsAnswer, Flash, FormError } from '../../../shared/accounts';
import { prefixLanguage } from '../../../shared/site-addresses';
import type { AccountServices } from '../account-services';
import type { AccountsQuestion } from '../cms-accounts';
import type { SessionTokens } from '../session-store';

/** A form that was posted by a page of this site. */
export interface FormRequest {
  services: AccountServices;
  /** The visitor's address as limits count it. */
  network: string;
  language: Language;
  /** The page's path, without the language's prefix. */
  path: string;
  /** The value of a field as it was sent, '' for one that was not. */
  field(name: string): string;
  /** Asks the CMS's accounts, in the member's name when somebody is signed in. */
  ask<Data = null>(question: AccountsQuestion): Promise<AccountsAnswer<Data>>;
}

/** What a form has come to: another page, or the same one again with what was wrong. */
export type FormOutcome =
  | {
      seeOther: string;
      /** From now on whoever asked is signed in with these, in a session of its own. */
      signIn?: SessionTokens;
      /** The session in which it was asked ends, in the CMS too. */
      signOut?: true;
      flash?: Flash;
    }
  | { status: number; errors: FormError[] };

/** The path of another page in the language of the form's. */
export function pathTo({ language }: FormRequest, path: string): string {
  return prefixLanguage(language, path);
}

/** What the CMS has refused, as the form shows it. */
export function refuse({ status, error }: { status: number; error: FormError }): FormOutcome {
  return { status, errors: [error] };
}

/** What has been tried too often. */
export function refuseForNow(minutes: number): FormOutcome {
  return { status: 429, errors: [{ code: 'tooMany', minutes }] };
}

/** Finds the fields that have to be filled in and are not; null when all are. */
export function requireFields(
  { field }: FormRequest,
  names: readonly string[],
): FormOutcome | null {
  const empty = names.filter((name) => field(name).trim() === '');
  if (empty.length === 0) return null;
  return { status: 422, errors: empty.map((name) => ({ code: 'required', field: name })) };
}

/** As long as an address can be (RFC 5321 4.5.3.1.3, without the brackets). */
const MOST_ADDRESS_CHARACTERS = 254;

/** Refuses what is no e-mail address in the field `email`; null when it is one. */
export function requireAddress(form: FormRequest): FormOutcome | null {
  const missing = requireFields(form, ['email']);
  if (missing) return missing;
  const address = form.field('email').trim();
  if (address.length <= MOST_ADDRESS_CHARACTERS && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(address)) {
    return null;
  }
  return { status: 422, errors: [{ code: 'notAnAddress', field: 'email' }] };
}

/** What limits count an account by: its address as the CMS compares it, whether or not there is one. */
export function readAccountKey({ field }: FormRequest): string {
  return field('email').trim().toLowerCase();
}

/** Reads the id of what a form is about. Throws a 404 for what is none, before it becomes part of a path. */
export function readId({ field }: FormRequest, name: string): string {
  const id = field(name);
  if (!/^[\w-]{1,100}$/u.test(id)) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
  return id;
}
