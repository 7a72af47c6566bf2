/** What may be wrong with a form, for which the site has a sentence. */
export const formErrorCodes = [
  'wrongCredentials',
  'wrongPassword',
  'signedOut',
  'tokenUsedUp',
  'passwordTooShort',
  'passwordTooLong',
  'passwordCommon',
  'passwordLikeAccount',
  'notAnAddress',
  'invalid',
  'registrationClosed',
  'alreadyOver',
  'tooMany',
  'unavailable',
  'other',
] as const;

/** The fields that cannot be left empty. */
export const requiredFields = ['email', 'password', 'current', 'name'] as const;

type RequiredField = (typeof requiredFields)[number];

/** Names the sentence for what is wrong with a form. */
export function nameFormError(code: string): (typeof formErrorCodes)[number] {
  return formErrorCodes.find((known) => known === code) ?? 'other';
}

/** Names the field that was left empty; undefined when the site has no words for it. */
export function nameRequiredField(field: string | undefined): RequiredField | undefined {
  return requiredFields.find((known) => known === field);
}
