/** Tells whether anybody may ask for an account; when the CMS does not answer, nobody is invited to. */
export async function useOpenRegistration(): Promise<boolean> {
  const settings = await useAccounts().ask<{ registration: 'closed' | 'confirmed' }>(
    'GET',
    'settings',
  );
  return settings.ok && settings.data.registration === 'confirmed';
}
