/** The sets of open data, `/data/<name>.csv` and `.json`. */
export const datasetNames = ['axes', 'outcomes', 'events'] as const;

export type DatasetName = (typeof datasetNames)[number];

/** Under what licence anybody may use the open data: Creative Commons Attribution 4.0. */
export const openDataLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** Where the description of all sets is (DCAT 3). */
export const CATALOG_PATH = '/data/catalog.jsonld';
