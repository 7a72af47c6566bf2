import type { FormError, PostedForm } from '#shared/accounts';

/** What a form shows again after it was posted and did not succeed. */
export interface FormState extends Pick<PostedForm, 'action' | 'errors' | 'values'> {
  /** Gives the error of a field, or without a name the first that is of none. */
  errorOf(field?: string): FormError | undefined;
}

/** Gives what was wrong when the form `action` was posted with this request; else nothing is. */
export function useForm(action: string): FormState {
  const posted = useRequestEvent()?.context.form;
  const form = posted?.action === action ? posted : null;
  const errors = form?.errors ?? [];
  return {
    action,
    errors,
    values: form?.values ?? {},
    errorOf: (field) => errors.find((error) => error.field === field),
  };
}
