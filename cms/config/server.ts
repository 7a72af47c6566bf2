import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory, secret } from '../src/environment';

export default () => {
  const publicDirectory = join(dataDirectory(), 'public');
  // The upload provider refuses to start without its folder.
  mkdirSync(join(publicDirectory, 'uploads'), { recursive: true });
  return {
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.CMS_PORT ?? 1337),
    app: { keys: secret('APP_KEYS').split(',') },
    dirs: { public: publicDirectory },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    // No header a client can send is trusted until an operator names the proxies.
    proxy: { koa: false },
  };
};
