import urql from '@urql/vue';
import { createCmsClient } from 'graphql-client';

/** One urql client per request; pages are rendered on the server alone (ADR 0005). */
export default defineNuxtPlugin((nuxt) => {
  const { cmsUrl, cmsTimeout } = useRuntimeConfig();
  nuxt.vueApp.use(urql, createCmsClient({ url: cmsUrl, timeout: Number(cmsTimeout) }));
});
