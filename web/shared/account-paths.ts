/** The pages of accounts, without a language's prefix: made for one visitor, and kept for nobody. */
export const accountPaths = [
  '/account',
  '/confirm-email',
  '/forgot-password',
  '/login',
  '/logout',
  '/register',
  '/reset-password',
] as const;

/** Below which the personal calendars lie: whoever knows the address of one may read it. */
export const PERSONAL_CALENDARS = '/calendar';
