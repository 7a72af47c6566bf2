import type { Flash } from '#shared/accounts';

/** Gives what is told once, after a form has succeeded; empty at all other times. */
export function useFlash(): Flash {
  return useRequestEvent()?.context.flash ?? {};
}
