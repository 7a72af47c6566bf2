import type { FormError } from '#shared/accounts';

/** Gives the function that says what is wrong with a form, and what to do, in the page's language. */
export function useErrorWords(): (error: FormError) => string {
  const { t } = useI18n();
  return ({ code, field, minutes = 1 }) => {
    const empty = code === 'required' ? nameRequiredField(field) : undefined;
    return empty
      ? t(`account.required.${empty}`)
      : t(`account.error.${nameFormError(code)}`, { minutes }, minutes);
  };
}
