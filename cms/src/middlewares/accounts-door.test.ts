import { afterEach, expect, test, vi } from 'vitest';
import accountsDoor from './accounts-door';

afterEach(() => vi.unstubAllEnvs());

test('there is no door without the token that opens it', () => {
  vi.stubEnv('SITE_SERVICE_TOKEN', '');
  expect(() => accountsDoor()).toThrow(
    'SITE_SERVICE_TOKEN is not set: start the CMS with "npm start", or give it a random value of 32 or more characters.',
  );
});
