import { isLanguage } from 'languages';
import type { SessionTokens } from '../session-store';
import { pickTokens } from '../visitor';
import {
  type FormOutcome,
  type FormRequest,
  pathTo,
  readAccountKey,
  readId,
  refuse,
  refuseForNow,
  requireAddress,
  requireFields,
} from './form-request';
import { signOut } from './sign-in';

type Action = (form: FormRequest, memberId: string) => Promise<FormOutcome>;

/** What a member does to their account, by the field `action`. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['profile', changeProfile],
  ['password', changePassword],
  ['email', changeEmail],
  ['signOut', signOut],
  ['signOutSession', endOtherSession],
  ['signOutEverywhere', signOutEverywhere],
  ['newFeed', makeFeed],
  ['noFeed', removeFeed],
  ['delete', deleteAccount],
]);

/** Gives what a member asks to be done to their account; undefined for what nobody can. */
export function findAccountAction(action: string): Action | undefined {
  return actions.get(action);
}

function done(form: FormRequest, action: string): { seeOther: string } {
  return { seeOther: pathTo(form, `/account?done=${action}`) };
}

async function changeProfile(form: FormRequest): Promise<FormOutcome> {
  const missing = requireFields(form, ['name']);
  if (missing) return missing;
  const language = form.field('language');
  const answer = await form.ask({
    method: 'PATCH',
    path: 'me',
    body: {
      name: form.field('name').trim(),
      organisation: form.field('organisation').trim() || null,
      ...(isLanguage(language) && { language }),
    },
  });
  return answer.ok ? done(form, 'profile') : refuse(answer);
}

/** Whoever asks for a member's password guesses no faster than at the log-in. */
async function limitGuesses(form: FormRequest, memberId: string): Promise<FormOutcome | null> {
  const minutes = await form.services.limits.take('passwordOfMember', memberId);
  return minutes === null ? null : refuseForNow(minutes);
}

/** A member has no more mail sent to strangers than who asks for an account. */
async function limitMail(form: FormRequest): Promise<FormOutcome | null> {
  const { limits } = form.services;
  const minutes =
    (await limits.take('changeEmailFromAddress', form.network)) ??
    (await limits.take('mailToAddress', readAccountKey(form)));
  return minutes === null ? null : refuseForNow(minutes);
}

async function changePassword(form: FormRequest, memberId: string): Promise<FormOutcome> {
  const refusal =
    requireFields(form, ['current', 'password']) ?? (await limitGuesses(form, memberId));
  if (refusal) return refusal;
  const answer = await form.ask<SessionTokens>({
    method: 'POST',
    path: 'change-password',
    body: { current: form.field('current'), password: form.field('password') },
  });
  if (!answer.ok) return refuse(answer);
  return { ...done(form, 'password'), signIn: pickTokens(answer.data) };
}

async function changeEmail(form: FormRequest, memberId: string): Promise<FormOutcome> {
  const refusal =
    requireFields(form, ['password', 'email']) ??
    requireAddress(form) ??
    (await limitGuesses(form, memberId)) ??
    (await limitMail(form));
  if (refusal) return refusal;
  const answer = await form.ask({
    method: 'POST',
    path: 'change-email',
    body: { password: form.field('password'), email: form.field('email').trim() },
  });
  return answer.ok ? done(form, 'email') : refuse(answer);
}

async function endOtherSession(form: FormRequest): Promise<FormOutcome> {
  const path = `sessions/${readId(form, 'session')}`;
  const answer = await form.ask({ method: 'DELETE', path });
  // One that is not there has ended.
  return answer.ok || answer.status === 404 ? done(form, 'signOutSession') : refuse(answer);
}

async function signOutEverywhere(form: FormRequest): Promise<FormOutcome> {
  const answer = await form.ask({ method: 'POST', path: 'sign-out-everywhere' });
  return answer.ok ? { seeOther: pathTo(form, '/login?ended'), signOut: true } : refuse(answer);
}

async function makeFeed(form: FormRequest): Promise<FormOutcome> {
  const answer = await form.ask<{ token: string }>({ method: 'POST', path: 'feed' });
  if (!answer.ok) return refuse(answer);
  return { ...done(form, 'newFeed'), flash: { feedToken: answer.data.token } };
}

async function removeFeed(form: FormRequest): Promise<FormOutcome> {
  const answer = await form.ask({ method: 'DELETE', path: 'feed' });
  return answer.ok ? done(form, 'noFeed') : refuse(answer);
}

async function deleteAccount(form: FormRequest, memberId: string): Promise<FormOutcome> {
  const refusal = requireFields(form, ['password']) ?? (await limitGuesses(form, memberId));
  if (refusal) return refusal;
  const answer = await form.ask({
    method: 'POST',
    path: 'delete',
    body: { password: form.field('password') },
  });
  return answer.ok ? { seeOther: pathTo(form, '/'), signOut: true } : refuse(answer);
}
