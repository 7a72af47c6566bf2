import { explorerPaths } from '#shared/explorer-paths';

const paths = new Set(explorerPaths);

/** Lets the API explorer ask the API and nothing else: its address is known when the site starts. */
export default defineNitroPlugin((nitro) => {
  const { origin } = new URL(useRuntimeConfig().public.apiUrl);
  nitro.hooks.hook('render:html', (_, { event }) => {
    if (!paths.has(getRequestURL(event).pathname)) return;
    const headers = event.context.security?.rules?.headers;
    if (!headers || !headers.contentSecurityPolicy) return;
    headers.contentSecurityPolicy['connect-src'] = [origin];
  });
});
