export const administrator = { email: 'admin@example.org', password: 'Test-administrator-1' };

const secretNames = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
  'CHANGES_SECRET',
  'SITE_SERVICE_TOKEN',
];

/** What a CMS under test is started with besides its database. */
export const testEnvironment: Readonly<Record<string, string>> = {
  ...Object.fromEntries(secretNames.map((name) => [name, `${name}-of-the-tests-and-only-of-them`])),
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ADMIN_EMAIL: administrator.email,
  ADMIN_PASSWORD: administrator.password,
  SEED: 'none',
};

/** JSON from the site's server, of which the CMS does not count how much it asks for. */
export const siteJson: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  'x-site-token': testEnvironment.SITE_SERVICE_TOKEN ?? '',
};
