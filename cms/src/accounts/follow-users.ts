import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { normalizeEmail, USER } from './user';

/** Holds what is true of every account, whoever writes it: the site, or an administrator in the admin panel. */
export function registerAccountRules(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeCreate({ params: { data = {} } }) {
      // Strapi wants one; nobody sees it, and nobody logs in with it.
      data.username ??= randomUUID();
      if (data.email) data.email = normalizeEmail(data.email);
    },
    beforeUpdate({ params: { data = {} } }) {
      if (data.email) data.email = normalizeEmail(data.email);
    },
  });
}
