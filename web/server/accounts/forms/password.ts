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

/** Has a mail sent with which a password can be set anew; what is answered does not say whether it is. */
export async function forgetPassword(form: FormRequest): Promise<FormOutcome> {
  const wrong = requireAddress(form);
  if (wrong) return wrong;
  const { limits } = form.services;
  const minutes =
    (await limits.take('forgotFromAddress', form.network)) ??
    (await limits.take('forgotOfAccount', readAccountKey(form)));
  if (minutes !== null) return refuseForNow(minutes);
  const { language } = form;
  const answer = await form.ask({
    method: 'POST',
    path: 'forgot',
    body: { email: form.field('email').trim(), language },
  });
  return answer.ok ? { seeOther: pathTo(form, '/forgot-password?sent') } : refuse(answer);
}

/** Sets the password of whoever the token was sent to: by an invitation, a registration or a reset. */
export async function setPassword(form: FormRequest): Promise<FormOutcome> {
  const missing = requireFields(form, ['token', 'password']);
  if (missing) return missing;
  const minutes = await form.services.limits.take('tokenFromAddress', form.network);
  if (minutes !== null) return refuseForNow(minutes);
  const answer = await form.ask({
    method: 'POST',
    path: 'set-password',
    body: { token: form.field('token'), password: form.field('password') },
  });
  return answer.ok ? { seeOther: pathTo(form, '/login?set') } : refuse(answer);
}
