import urql from '@urql/vue';
import { createCmsClient } from 'graphql-client/site';

/**
 * One urql client per request, which asks as the member who is signed in; pages are rendered on the server alone (ADR 0005). What its answers rest
 * on is noted for the page cache (ADR 18).
 */
export default defineNuxtPlugin((nuxt) => {
  const { cmsUrl, cmsTimeout } = useRuntimeConfig();
  const { pageNotes: notes, memberToken, accountServices } = useRequestEvent()?.context ?? {};
  nuxt.vueApp.use(
    urql,
    createCmsClient({
      url: cmsUrl,
      timeout: Number(cmsTimeout),
      siteToken: accountServices?.settings.siteToken ?? '',
      ...(memberToken && { authorization: `Bearer ${memberToken}` }),
      ...(notes && { fetch: notes.fetch }),
    }),
  );
});
