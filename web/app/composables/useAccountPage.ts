import type { MemberRegistration, MemberSession } from '#shared/accounts';

/**
 * What the page of one's account shows. `sessions` and `registrations` are null when the CMS does not tell
 * them now; without a member it is a 404 (the server leads to log-in before).
 */
export async function useAccountPage() {
  const accounts = useAccounts();
  const member = useMember();
  const { locale } = useI18n();
  if (!member) throw createNotFoundError();
  const [sessions, registrations] = await Promise.all([
    accounts.ask<MemberSession[]>('GET', 'sessions'),
    accounts.ask<MemberRegistration[]>('GET', `registrations?language=${locale.value}`),
  ]);
  return {
    member,
    sessions: sessions.ok ? sessions.data : null,
    registrations: registrations.ok ? registrations.data : null,
  };
}
