import { openAccountServices } from '../accounts/account-services';

const SWEEP_MILLISECONDS = 10 * 60 * 1000;

/** Opens what accounts need, once, and says at the start what would keep members from signing in. */
export default defineNitroPlugin((nitro) => {
  const { cmsUrl, cmsTimeout, public: site } = useRuntimeConfig();
  const { SITE_SERVICE_TOKEN, SESSION_DIR, REDIS_URL, TRUSTED_PROXIES } = process.env;
  const siteUrl = new URL(site.siteUrl);
  const services = openAccountServices({
    cmsUrl,
    timeout: Number(cmsTimeout),
    siteToken: SITE_SERVICE_TOKEN ?? '',
    siteUrl,
    trustedProxies: Number(TRUSTED_PROXIES ?? 0),
    sessionFolder: SESSION_DIR ?? '',
    redisUrl: REDIS_URL ?? '',
  });
  if (!SITE_SERVICE_TOKEN) {
    console.warn(
      '[accounts] Nobody can sign in: SITE_SERVICE_TOKEN, which the CMS knows, is missing.',
    );
  }
  if (siteUrl.protocol === 'http:' && services.cookie.secure) {
    console.warn(
      `[accounts] Nobody can sign in: browsers keep the session's cookie only over https, and NUXT_PUBLIC_SITE_URL is ${siteUrl.origin}.`,
    );
  }
  nitro.hooks.hook('request', (event) => {
    event.context.accountServices = services;
  });

  const sweep = async (): Promise<void> => {
    await services.sessions.sweep();
    await services.knownPlaces.sweep();
  };
  // Redis forgets by itself.
  if (REDIS_URL) return;
  const sweeping = setInterval(() => {
    sweep().catch((error: unknown) => console.error('[accounts] sweep:', error));
  }, SWEEP_MILLISECONDS);
  sweeping.unref();
});
