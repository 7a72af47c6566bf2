import type { FormState } from '~/composables/useForm';

/** The most characters that the CMS takes (cms/src/accounts/fields.ts). */
export const mostCharacters = { name: 100, organisation: 200 } as const;

/** Gives the id of a form's field, to which the summary of its errors leads. */
export function fieldId({ action }: Pick<FormState, 'action'>, field: string): string {
  return `${action}-${field}`;
}
