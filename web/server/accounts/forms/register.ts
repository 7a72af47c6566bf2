import {
  type FormOutcome,
  type FormRequest,
  pathTo,
  readAccountKey,
  refuse,
  refuseForNow,
  requireAddress,
  requireFields,
} from './form-request';

/** Asks for an account, which the mail's link confirms. */
export async function register(form: FormRequest): Promise<FormOutcome> {
  const wrong = requireFields(form, ['email', 'name']) ?? requireAddress(form);
  if (wrong) return wrong;
  const { limits } = form.services;
  // By the address too, so that nobody's letter box is filled from many networks.
  const minutes =
    (await limits.take('registerFromAddress', form.network)) ??
    (await limits.take('mailToAddress', readAccountKey(form)));
  if (minutes !== null) return refuseForNow(minutes);
  const { field, language } = form;
  const answer = await form.ask({
    method: 'POST',
    path: 'register',
    body: {
      email: field('email').trim(),
      name: field('name').trim(),
      organisation: field('organisation').trim() || null,
      language,
    },
  });
  return answer.ok ? { seeOther: pathTo(form, '/register?sent') } : refuse(answer);
}

/** Confirms a new e-mail address, once its owner says so: mail scanners follow links, and post no form. */
export async function confirmEmail(form: FormRequest): Promise<FormOutcome> {
  const missing = requireFields(form, ['token']);
  if (missing) return missing;
  const minutes = await form.services.limits.take('tokenFromAddress', form.network);
  if (minutes !== null) return refuseForNow(minutes);
  const answer = await form.ask({
    method: 'POST',
    path: 'confirm-email',
    body: { token: form.field('token') },
  });
  // It ends all sessions of the account, from whichever browser it is confirmed.
  return answer.ok ? { seeOther: pathTo(form, '/login?confirmed') } : refuse(answer);
}
