/** Alive: the process answers. It asks nobody, so that a failing CMS never gets the site restarted. */
export default defineEventHandler((event) => {
  setResponseHeaders(event, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  return 'ok';
});
