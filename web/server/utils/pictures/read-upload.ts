import { resizedTypes } from '../../../shared/picture';
import { NotFoundError } from '../not-found-error';

/** A file of the CMS, with what tells its versions apart. */
export interface Upload {
  version: string;
  bytes: Buffer;
}

/** Nobody's photograph is larger; the CMS itself takes files up to 200 MB. */
const MOST_BYTES = 30 * 1024 * 1024;

/** Asks which version of an upload the CMS has. Throws NotFoundError when it has none. */
export async function readUploadVersion(path: string): Promise<string> {
  const answer = await fetchUpload(path, 'HEAD');
  return nameVersion(answer);
}

/** Reads an upload. Throws NotFoundError when there is none, or one that is no photograph. */
export async function readUpload(path: string): Promise<Upload> {
  const answer = await fetchUpload(path, 'GET');
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { version: nameVersion(answer), bytes };
}

async function fetchUpload(path: string, method: 'GET' | 'HEAD'): Promise<Response> {
  const answer = await fetchFromCms(path, { method });
  const { headers } = answer;
  const isPicture = resizedTypes.test(headers.get('content-type') ?? '');
  if (answer.ok && isPicture && Number(headers.get('content-length')) <= MOST_BYTES) return answer;
  await answer.body?.cancel();
  if (answer.status >= 500) throw new Error(`the CMS answers ${answer.status}`);
  throw new NotFoundError(`${path} is no picture of the CMS.`);
}

/** A replaced file keeps its name. */
function nameVersion({ headers }: Response): string {
  return ['etag', 'last-modified', 'content-length'].map((name) => headers.get(name)).join(' ');
}
