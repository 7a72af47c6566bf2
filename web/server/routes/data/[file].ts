import { serveOpenData } from '../../utils/open-data/serve-open-data';

/** Open data, a set as CSV or JSON, and the description of all sets (DCAT 3). */
export default defineEventHandler(serveOpenData);
