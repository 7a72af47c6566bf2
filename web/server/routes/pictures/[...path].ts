import { readPictureAddress, type PictureRequest } from '../../../shared/picture';
import { NotFoundError } from '../../utils/not-found-error';
import { drawPicture } from '../../utils/pictures/draw-picture';
import { DrawingStore } from '../../utils/pictures/drawing-store';
import { refuseDrawing, sendDrawing } from '../../utils/pictures/send-drawing';
import { readUpload, readUploadVersion } from '../../utils/pictures/read-upload';

const MEMORY_BYTES = 48 * 1024 * 1024;

// Asked about each time: what a page's `?v=` promises is kept by browsers for a year.
const store = new DrawingStore(MEMORY_BYTES);
const queue = new WorkQueue(100);

/** Serves the CMS's pictures in the sizes and formats of `shared/picture.ts`, and in no others. */
export default defineEventHandler(async (event) => {
  const { pathname, searchParams } = getRequestURL(event);
  const request = isMethod(event, ['GET', 'HEAD']) ? readPictureAddress(pathname) : null;
  if (!request || !isUploadPath(request.upload)) {
    throw createError({ statusCode: 404, statusMessage: 'Not Found' });
  }
  const found = await findPicture(pathname, request).catch((error: unknown) =>
    refuseDrawing(event, error),
  );
  const isOfVersion = !found.isStale && searchParams.has('v');
  return sendDrawing(event, found, {
    type: `image/${request.format}`,
    'Cache-Control': isOfVersion ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  });
});

function findPicture(pathname: string, request: PictureRequest) {
  return store.find(pathname, {
    readVersion: () => readUploadVersion(request.upload),
    draw: () =>
      queue.run(async () => {
        const { version, bytes } = await readUpload(request.upload);
        return { version, body: await drawOrRefuse(bytes, request) };
      }),
  });
}

/** What cannot be read as a picture will not be one when it is asked for again. */
async function drawOrRefuse(bytes: Buffer, request: PictureRequest): Promise<Buffer> {
  try {
    return await drawPicture(bytes, request);
  } catch (error) {
    throw new NotFoundError(`${request.upload} is no picture: ${String(error)}`);
  }
}
