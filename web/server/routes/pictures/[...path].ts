import { readPictureAddress, type PictureRequest } from '../../../shared/picture';
import { isNotModified } from '../../utils/feeds/feed-headers';
import { FeedNotFoundError } from '../../utils/feeds/feed-reader';
import { FeedStore } from '../../utils/feeds/feed-store';
import { drawPicture } from '../../utils/pictures/draw-picture';
import { readUpload, readUploadVersion } from '../../utils/pictures/read-upload';

const MEMORY_BYTES = 48 * 1024 * 1024;
const RETRY_SECONDS = 10;

// Asked about each time: what a page's `?v=` promises is kept by browsers for a year.
const store = new FeedStore(MEMORY_BYTES, 0);
const queue = new WorkQueue(100);

/** Serves the CMS's pictures in the sizes and formats of `shared/picture.ts`, and in no others. */
export default defineEventHandler(async (event) => {
  const { pathname, searchParams } = getRequestURL(event);
  const request = isMethod(event, ['GET', 'HEAD']) ? readPictureAddress(pathname) : null;
  if (!request || !isUploadPath(request.upload)) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
  const found = await findPicture(pathname, request).catch((error: unknown) => {
    if (error instanceof FeedNotFoundError) {
      throw createError({ statusCode: 404, statusMessage: 'Not Found' });
    }
    console.error(`[pictures] ${pathname}: ${error instanceof Error ? error.message : error}`);
    setResponseHeader(event, 'Retry-After', RETRY_SECONDS);
    throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' });
  });

  const isOfVersion = found.staleFor === null && searchParams.has('v');
  const headers = {
    ETag: found.feed.etag,
    'Cache-Control': isOfVersion ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  };
  setResponseHeaders(event, headers);
  if (isNotModified(getRequestHeaders(event), headers)) {
    setResponseStatus(event, 304);
    return '';
  }
  setResponseHeader(event, 'Content-Type', `image/${request.format}`);
  return found.feed.body;
});

function findPicture(pathname: string, request: PictureRequest) {
  return store.find(pathname, {
    readVersion: () => readUploadVersion(request.upload),
    write: () =>
      queue.run(async () => {
        const { version, bytes } = await readUpload(request.upload);
        return { version, changedAt: null, body: await drawOrRefuse(bytes, request) };
      }),
  });
}

/** What cannot be read as a picture will not be one when it is asked for again. */
async function drawOrRefuse(bytes: Buffer, request: PictureRequest): Promise<Buffer> {
  try {
    return await drawPicture(bytes, request);
  } catch (error) {
    throw new FeedNotFoundError(`${request.upload} is no picture: ${String(error)}`);
  }
}
