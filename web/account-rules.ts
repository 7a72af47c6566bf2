import { languageCodes } from 'languages';
import type { NuxtConfig } from 'nuxt/schema';
import type { ModuleOptions } from 'nuxt-security';
import { accountPaths, PERSONAL_CALENDARS } from './shared/account-paths';
import { prefixLanguage } from './shared/site-addresses';

const forms: Pick<ModuleOptions, 'allowedMethodsRestricter'> = {
  allowedMethodsRestricter: { methods: ['GET', 'HEAD', 'POST'] },
};

/** Made for one visitor: nobody keeps it, and nobody finds it. */
const ofOneVisitor = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
};

/**
 * The secret that stands in these addresses is told to no other site. Not `no-referrer`: browsers would then
 * post the page's form without saying from where.
 */
const withToken = new Set<string>(['/reset-password', '/confirm-email']);

type Rules = NonNullable<NuxtConfig['routeRules']>;

function writeRules(): Rules {
  const rules: Rules = {};
  for (const code of languageCodes) {
    for (const path of accountPaths) {
      const headers = withToken.has(path) ? { referrerPolicy: 'same-origin' as const } : {};
      const security = { ...forms, headers };
      rules[prefixLanguage(code, path)] = { headers: ofOneVisitor, security };
    }
    rules[prefixLanguage(code, `${PERSONAL_CALENDARS}/**`)] = { headers: ofOneVisitor };
    rules[prefixLanguage(code, '/event/*')] = { security: forms };
  }
  return rules;
}

/** How the pages of accounts are served, in each language; the form of an event's page registers members. */
export const accountRules = writeRules();
