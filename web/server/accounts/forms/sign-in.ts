import type { LimitName } from '../limits';
import type { SessionTokens } from '../session-store';
import { readReturnPath } from '../return-path';
import { pickTokens } from '../visitor';
import {
  type FormOutcome,
  type FormRequest,
  pathTo,
  readAccountKey,
  refuse,
  refuseForNow,
  requireFields,
} from './form-request';

/** Signs a visitor in, and sends them back to where they were. */
export async function signIn(form: FormRequest): Promise<FormOutcome> {
  const missing = requireFields(form, ['email', 'password']);
  if (missing) return missing;
  const { limits, knownPlaces } = form.services;
  const account = readAccountKey(form);
  const [limit, key] = await chooseLimit(form, account);
  const minutes =
    (await limits.take('signInFromAddress', form.network)) ?? (await limits.take(limit, key));
  if (minutes !== null) return refuseForNow(minutes);
  const answer = await form.ask<SessionTokens>({
    method: 'POST',
    path: 'sign-in',
    body: { email: form.field('email').trim(), password: form.field('password') },
  });
  // Failures alone count, or the members of one network would shut each other out.
  if (answer.ok || answer.status === 503) await limits.giveBack('signInFromAddress', form.network);
  if (!answer.ok) {
    if (answer.status === 503) await limits.giveBack(limit, key);
    return refuse(answer);
  }
  await limits.forget(limit, key);
  await knownPlaces.note(account, form.network);
  return {
    seeOther: readReturnPath(form.field('to')) ?? pathTo(form, '/account'),
    signIn: pickTokens(answer.data),
    // Whoever was signed in with this browser no longer is.
    signOut: true,
  };
}

/**
 * Chooses what failures are counted by: the account, or, where somebody has signed in to it before, account
 * and network. So a stranger who guesses cannot lock a member out of where they always sign in.
 */
async function chooseLimit(
  { network, services }: FormRequest,
  account: string,
): Promise<[LimitName, string]> {
  const isKnown = await services.knownPlaces.has(account, network);
  return isKnown
    ? ['signInFromKnownPlace', `${account}\n${network}`]
    : ['signInToAccount', account];
}

/** Signs a member out: here at once, also when the CMS cannot be told. */
export async function signOut(form: FormRequest): Promise<FormOutcome> {
  return { seeOther: readReturnPath(form.field('to')) ?? pathTo(form, '/'), signOut: true };
}
