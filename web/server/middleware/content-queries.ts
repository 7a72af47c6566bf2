/** Closes Nuxt Content's query address to the world: pages ask it from inside the server. */
export default defineEventHandler((event) => {
  if (!event.path.startsWith('/__nuxt_content/')) return;
  if (!isInternalRequest(event)) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
});
