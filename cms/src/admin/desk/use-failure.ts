import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

type ApiFailure = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

/** Gives the function that shows why the CMS has refused what an editor has asked for. */
export function useFailure(): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: describe } = useAPIErrorHandler();
  return (error) =>
    toggleNotification({ type: 'danger', message: describe(error as ApiFailure), timeout: 10_000 });
}
