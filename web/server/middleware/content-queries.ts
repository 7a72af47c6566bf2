/**
 * Closes Nuxt Content's query address to the world: pages ask it from inside the server, where a
 * request has no socket and so no remote address.
 */
export default defineEventHandler((event) => {
  if (!event.path.startsWith('/__nuxt_content/')) return;
  if (event.node.req.socket?.remoteAddress) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
});
