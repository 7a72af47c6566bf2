/** Names the speculation rules in each page's header, which takes no script in the page. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:response', (response) => {
    Object.assign((response.headers ??= {}), { 'Speculation-Rules': '"/speculation-rules.json"' });
  });
});
