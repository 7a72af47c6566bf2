import type { Core } from '@strapi/strapi';
import { languages } from './content';

/** Adds the languages of the content that the database does not have yet. */
export async function ensureLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const { code, name } of languages) {
    if (!(await locales.findByCode(code))) await locales.create({ code, name });
  }
}
