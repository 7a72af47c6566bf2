import { createHash } from 'node:crypto';
import type { ModuleOptions } from 'nuxt-security';
import { speculationRules } from './shared/speculation-rules';

/** A source of CSP level 3 (2.3.1): the hash of what it lets in. */
const rulesSource = `'sha256-${createHash('sha256').update(speculationRules).digest('base64')}'`;

/**
 * What pages may load and do: nothing but the site's own styles, fonts and images.
 *
 * But for those that have a module (`moduleSecurity`), they carry no script (the rules of what to load
 * ahead are data), and no style attribute: use classes. The style sheet in their head is let in by its
 * hash (server/plugins/inline-styles.ts).
 */
export const security: Partial<ModuleOptions> = {
  headers: {
    contentSecurityPolicy: {
      'default-src': ["'none'"],
      'script-src': [rulesSource],
      'script-src-attr': ["'none'"],
      // Without scripts nothing connects; tools that read robots.txt from within a page do.
      'connect-src': ["'self'"],
      'style-src': ["'self'"],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      // Whether there is https is the proxy's matter.
      'upgrade-insecure-requests': false,
    },
    crossOriginEmbedderPolicy: 'require-corp',
    // The site speaks for its own name alone, not for the association's other hosts.
    strictTransportSecurity: { maxAge: 15_552_000, includeSubdomains: false },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    // For browsers and plugins that are no more.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXSSProtection: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  },
  nonce: false,
  sri: false,
  ssg: false,
  // Limits belong to the proxy in front, which alone knows one visitor from another.
  rateLimiter: false,
  // Pages are read; each route that takes more says so itself.
  allowedMethodsRestricter: { methods: ['GET', 'HEAD'] },
  xssValidator: false,
  corsHandler: false,
  removeLoggers: false,
};

/**
 * Two kinds of page load one module of the site: a month's, for the months beside it (ADR 13), and that of the
 * API explorer, which asks the API and nobody else (ADR 25, server/plugins/explorer-connection.ts).
 */
export const moduleSecurity: Partial<ModuleOptions> = {
  headers: { contentSecurityPolicy: { 'script-src': ["'self'", rulesSource] } },
};
