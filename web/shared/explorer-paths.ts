import { languageCodes } from 'languages';
import { prefixLanguage } from './site-addresses';

/** Where the API explorer stands, in each language. */
export const explorerPaths: readonly string[] = languageCodes.map((code) =>
  prefixLanguage(code, '/developers/explorer'),
);
