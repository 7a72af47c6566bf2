import { findAccountAction } from './account';
import type { FormOutcome, FormRequest } from './form-request';
import { forgetPassword, setPassword } from './password';
import { confirmEmail, register } from './register';
import { findRegistrationAction } from './registration';
import { signIn, signOut } from './sign-in';

/** What handles a form, and whether it takes a member. */
export interface FoundForm {
  /** The name by which its page asks whether it was posted (useForm). */
  action: string;
  handle(form: FormRequest, memberId: string): Promise<FormOutcome>;
  isForMembers: boolean;
}

type Handle = (form: FormRequest) => Promise<FormOutcome>;

const forAnybody: ReadonlyMap<string, Handle> = new Map([
  ['/login', signIn],
  ['/logout', signOut],
  ['/forgot-password', forgetPassword],
  ['/reset-password', setPassword],
  ['/register', register],
  ['/confirm-email', confirmEmail],
]);

/** Tells whether a page, by its path without the language's prefix, has a form that is posted to it. */
export function takesForms(path: string): boolean {
  return forAnybody.has(path) || path === '/account' || /^\/event\/[^/.]+$/u.test(path);
}

/** Finds what handles a form by the page's path and its field `action`; null for what nothing does. */
export function findForm(path: string, action: string): FoundForm | null {
  const handle = forAnybody.get(path);
  if (handle) return { action: path.slice(1), handle, isForMembers: false };
  const ofMembers =
    path === '/account' ? findAccountAction(action) : findRegistrationAction(action);
  return ofMembers ? { action, handle: ofMembers, isForMembers: true } : null;
}
