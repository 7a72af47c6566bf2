import type { OpenDataCatalog } from 'graphql-client/site';
import { defaultLanguage, type Language } from 'languages';
import {
  CATALOG_PATH,
  type DatasetName,
  datasetNames,
  openDataLicence,
} from '../../../shared/open-data';
import { pageAddress } from '../../../shared/site-addresses';
import type { Translate } from '../messages/translate';

/** What the catalog is made of, in one language. */
export interface CatalogVersion {
  language: Language;
  catalog: OpenDataCatalog;
  t: Translate;
}

/** Origins of the site and of the API. */
interface Addresses {
  siteUrl: string;
  apiUrl: string;
}

/** The words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) and of what it is used with. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const EU = 'http://publications.europa.eu/resource/authority';
const languageNames: Readonly<Record<string, string>> = { en: 'ENG', pt: 'POR' };
const fileTypes = {
  csv: { type: 'CSV', media: 'text/csv' },
  json: { type: 'JSON', media: 'application/json' },
  ics: { type: 'ICS', media: 'text/calendar' },
} as const;

type FileEnd = keyof typeof fileTypes;

/** Describes all open data as DCAT 3 in JSON-LD, with the terms that the European profile asks for (DCAT-AP 3). */
export function writeCatalog(versions: readonly CatalogVersion[], addresses: Addresses): object {
  const { siteUrl, apiUrl } = addresses;
  const self = new URL(CATALOG_PATH, siteUrl).href;
  const name = findName(versions);
  const shared = describeRights(versions, siteUrl);
  const datasets = datasetNames.map((dataset) => describeDataset(dataset, versions, addresses));
  return {
    '@context': context,
    '@id': `${self}#catalog`,
    '@type': 'dcat:Catalog',
    'dct:title': translate(versions, (t) => t('data.catalog', { name })),
    'dct:description': translate(versions, (t) => t('data.catalogText')),
    ...shared,
    'dct:publisher': {
      '@id': namePublisher(siteUrl),
      '@type': 'foaf:Organization',
      'foaf:name': name,
      'foaf:homepage': { '@id': `${siteUrl}/` },
    },
    'foaf:homepage': { '@id': `${siteUrl}/developers/open-data` },
    'dcat:dataset': datasets,
    'dcat:service': {
      '@id': `${self}#graphql`,
      '@type': 'dcat:DataService',
      'dct:title': translate(versions, (t) => t('data.service')),
      'dct:description': translate(versions, (t) => t('data.serviceText')),
      ...shared,
      'dct:conformsTo': { '@id': 'https://spec.graphql.org/' },
      'dcat:endpointURL': { '@id': `${apiUrl}/graphql` },
      'dcat:endpointDescription': { '@id': `${apiUrl}/schema.graphql` },
      'dcat:landingPage': { '@id': `${siteUrl}/developers` },
      'dcat:servesDataset': datasetNames.map((dataset) => ({ '@id': `${self}#${dataset}` })),
    },
  };
}

function describeDataset(
  dataset: DatasetName,
  versions: readonly CatalogVersion[],
  { siteUrl }: Addresses,
): object {
  return {
    '@id': `${new URL(CATALOG_PATH, siteUrl).href}#${dataset}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset,
    'dct:title': translate(versions, (t) => t(`data.title.${dataset}`)),
    'dct:description': translate(versions, (t) => t(`data.text.${dataset}`)),
    ...describeRights(versions, siteUrl),
    ...describeContact(versions),
    'dct:modified': writeInstant(findChange(dataset, versions)),
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/IRREG` },
    'dcat:theme': [{ '@id': `${EU}/data-theme/ECON` }, { '@id': `${EU}/data-theme/TECH` }],
    'dcat:landingPage': { '@id': `${siteUrl}/developers/open-data` },
    'dcat:distribution': versions.flatMap((version) =>
      listFiles(dataset).map((file) => describeFile(file, version, siteUrl)),
    ),
  };
}

function describeRights(versions: readonly CatalogVersion[], siteUrl: string): object {
  return {
    'dct:publisher': { '@id': namePublisher(siteUrl) },
    'dct:license': { '@id': openDataLicence },
    'dct:language': versions.map(({ language }) => nameLanguage(language)),
  };
}

function namePublisher(siteUrl: string): string {
  return `${siteUrl}/association`;
}

function translate(versions: readonly CatalogVersion[], write: (t: Translate) => string): object[] {
  return versions.map(({ language, t }) => ({ '@language': language, '@value': write(t) }));
}

interface File {
  dataset: DatasetName;
  path: string;
  end: FileEnd;
}

function listFiles(dataset: DatasetName): File[] {
  const files: File[] = [
    { dataset, path: `/data/${dataset}.csv`, end: 'csv' },
    { dataset, path: `/data/${dataset}.json`, end: 'json' },
  ];
  return dataset === 'events' ? [...files, { dataset, path: '/events.ics', end: 'ics' }] : files;
}

function describeFile(
  { dataset, path, end }: File,
  { language, t }: CatalogVersion,
  siteUrl: string,
): object {
  const address = pageAddress(siteUrl, language, path);
  const { type, media } = fileTypes[end];
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': { '@language': language, '@value': `${t(`data.title.${dataset}`)} (${type})` },
    'dct:language': nameLanguage(language),
    'dct:license': { '@id': openDataLicence },
    'dct:format': { '@id': `${EU}/file-type/${type}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` },
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
  };
}

function describeContact(versions: readonly CatalogVersion[]): object {
  const email = versions.map(({ catalog }) => catalog.associationBySlug?.email).find(Boolean);
  if (!email) return {};
  return {
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': findName(versions),
      'vcard:hasEmail': { '@id': `mailto:${email}` },
    },
  };
}

function findName(versions: readonly CatalogVersion[]): string {
  const own = versions.find(({ language }) => language === defaultLanguage) ?? versions[0];
  return own?.catalog.associationBySlug?.name ?? '';
}

/** A language by its name in the European list; one that is not in our table, by its code. */
function nameLanguage(language: Language): object {
  const name = languageNames[language];
  return name
    ? { '@id': `${EU}/language/${name}` }
    : { '@id': `http://id.loc.gov/vocabulary/iso639-1/${language}` };
}

function findChange(dataset: DatasetName, versions: readonly CatalogVersion[]): string | null {
  const instants = versions.flatMap(({ catalog }): (string | null | undefined)[] => {
    if (dataset === 'events') return [catalog.calendarFeed.changedAt];
    const entries = dataset === 'axes' ? catalog.axesByPosition : catalog.outcomesByPosition;
    return entries.map(({ publishedAt }) => publishedAt as string | null);
  });
  return (
    instants
      .filter((instant) => !!instant)
      .toSorted()
      .at(-1) ?? null
  );
}

function writeInstant(instant: string | null | undefined): object | undefined {
  return instant ? { '@type': 'xsd:dateTime', '@value': instant } : undefined;
}
