import { hasSession } from '../../shared/session-cookie';

/** Keeps whatever is answered to somebody who is signed in out of every cache. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('beforeResponse', (event) => {
    if (!hasSession(getRequestHeader(event, 'cookie'))) return;
    setResponseHeader(event, 'Cache-Control', 'private, no-store');
  });
});
