import type { H3Event } from 'h3';
import { defaultLanguage, type Language, languageCodes } from 'languages';
import { CATALOG_PATH, type DatasetName, datasetNames } from '../../../shared/open-data';
import { splitLanguage } from '../../../shared/site-addresses';
import { createTranslate } from '../messages/translate';
import { OpenDataReader } from './read-dataset';
import { writeCatalog } from './write-catalog';
import { writeCsv, writeJson } from './write-records';

const RETRY_SECONDS = 120;

interface OpenFile {
  contentType: string;
  /** The name under which it is saved. */
  saveAs?: string;
  write: (reader: OpenDataReader) => Promise<string>;
}

/** Answers a request for open data; it is kept by the page cache (ADR 18), as pages are. */
export async function serveOpenData(event: H3Event): Promise<string> {
  const { pathname } = getRequestURL(event);
  const { language, path } = splitLanguage(pathname);
  const file = findFile(path, language);
  if (!file) return refuse(event, language, 404);

  const { public: site } = useRuntimeConfig();
  const reader = new OpenDataReader(openCmsClient(event), site);
  const body = await file.write(reader).catch((error: unknown) => {
    console.error(`[open data] ${String(error)}`);
    return null;
  });
  if (body === null) return refuse(event, language, 503);
  setResponseHeaders(event, {
    'Content-Type': file.contentType,
    ...(file.saveAs && { 'Content-Disposition': `attachment; filename="${file.saveAs}"` }),
    // It is public, and no cookie changes it.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=0, stale-if-error=604800',
  });
  return body;
}

function findFile(path: string, language: Language): OpenFile | null {
  if (path === CATALOG_PATH && language === defaultLanguage) {
    return { contentType: 'application/ld+json', write: writeWholeCatalog };
  }
  const [, asked, format] = /^\/data\/([a-z]+)\.(csv|json)$/u.exec(path) ?? [];
  const name = datasetNames.find((one) => one === asked);
  if (!name) return null;
  return format === 'csv' ? describeCsv(name, language) : describeJson(name, language);
}

function describeCsv(name: DatasetName, language: Language): OpenFile {
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    saveAs: `${name}-${language}.csv`,
    write: async (reader) => writeCsv(name, await reader.read(name, language)),
  };
}

function describeJson(name: DatasetName, language: Language): OpenFile {
  return {
    contentType: 'application/json; charset=utf-8',
    write: async (reader) => writeJson(name, language, await reader.read(name, language)),
  };
}

async function writeWholeCatalog(reader: OpenDataReader): Promise<string> {
  const { public: site } = useRuntimeConfig();
  const versions = await Promise.all(
    languageCodes.map(async (language) => ({
      language,
      catalog: await reader.readCatalog(language),
      t: createTranslate(language),
    })),
  );
  const addresses = { siteUrl: new URL(site.siteUrl).origin, apiUrl: new URL(site.apiUrl).origin };
  return JSON.stringify(writeCatalog(versions, addresses));
}

/** Says in a sentence why there is no data: an empty file would pass for the truth. */
function refuse(event: H3Event, language: Language, status: 404 | 503): string {
  const t = createTranslate(language);
  setResponseStatus(event, status);
  setResponseHeaders(event, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 503 && { 'Retry-After': RETRY_SECONDS }),
  });
  return `${status === 404 ? t('data.notFound') : t('data.unavailable')}\n`;
}
