import type { Modules } from '@strapi/strapi';
import { defaultLanguage } from '../content';

export type DocumentContext = Modules.Documents.Middleware.Context;

interface WriteParams {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Record<string, unknown>;
}

/** The parameters of a write, whatever its action: Strapi types each action apart. */
export function paramsOf(context: DocumentContext): WriteParams {
  return context.params as WriteParams;
}

/** The languages a write names; `'*'` is all of them, and none is the default one. */
export function localesOf(context: DocumentContext): string[] | '*' {
  const { locale } = paramsOf(context);
  if (locale === '*') return '*';
  return [locale ?? defaultLanguage].flat();
}
