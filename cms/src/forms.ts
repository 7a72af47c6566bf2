import type { Core } from '@strapi/strapi';

export async function configureForms(_strapi: Core.Strapi): Promise<void> {}
