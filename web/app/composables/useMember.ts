import type { Member } from '#shared/accounts';

/** Gives who is signed in; null for everybody else. Pages are rendered on the server alone (ADR 5). */
export function useMember(): Member | null {
  return useRequestEvent()?.context.member ?? null;
}
