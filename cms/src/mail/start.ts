import type { Core } from '@strapi/strapi';
import { Dispatcher } from './dispatcher';

/** Sends what is in the queue of mails, from when the port answers on; gives the function that ends it. */
export function startSending(strapi: Core.Strapi): () => Promise<void> {
  const dispatcher = new Dispatcher(strapi);
  strapi.server.httpServer.once('listening', () => dispatcher.start());
  return async () => dispatcher.stop();
}
