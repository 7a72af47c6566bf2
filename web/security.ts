/**
 * What a page may load: nothing but the site's own styles, fonts and images.
 *
 * Pages carry no script, no inline style and no style attribute (use classes).
 */
export const contentSecurityPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'none'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'upgrade-insecure-requests': false,
} as const;
