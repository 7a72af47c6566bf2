/** Loads the redirects at the start, so that a mistake in the operator's file is told at once. */
export default defineNitroPlugin((nitro) => {
  const table = loadRedirects(useRuntimeConfig().redirectsFile);
  nitro.hooks.hook('request', (event) => {
    event.context.redirects = table;
  });
});
