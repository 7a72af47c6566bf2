import type { Core } from '@strapi/types';
import { batchRelations } from './batch-relations.js';

/** The plugin as Strapi loads it. */
export default {
  services: { switch: () => ({ isOn: true }) },

  register({ strapi }: { strapi: Core.Strapi }): void {
    batchRelations(strapi);
  },
};
