import { createCmsClient } from 'graphql-client/site';
import { readShareImagePath } from '../../../shared/share-image';
import { NotFoundError } from '../../utils/not-found-error';
import { DrawingStore } from '../../utils/pictures/drawing-store';
import { readUpload, readUploadVersion } from '../../utils/pictures/read-upload';
import { refuseDrawing, sendDrawing } from '../../utils/pictures/send-drawing';
import { drawShareImage } from '../../utils/share-images/draw-share-image';
import { ShareCardReader } from '../../utils/share-images/find-share-card';
import { readFonts } from '../../utils/share-images/fonts';

const MEMORY_BYTES = 24 * 1024 * 1024;

const store = new DrawingStore(MEMORY_BYTES);
const queue = new WorkQueue(50);

/** Serves the picture of a page that networks and messengers show beside a link to it. */
export default defineEventHandler(async (event) => {
  const { pathname } = getRequestURL(event);
  const asked = isMethod(event, ['GET', 'HEAD']) ? readShareImagePath(pathname) : null;
  if (!asked) throw createError({ statusCode: 404, statusMessage: 'Not Found' });

  const { cmsUrl, cmsTimeout, public: site } = useRuntimeConfig();
  const { siteToken } = event.context.accountServices.settings;
  const client = createCmsClient({ url: cmsUrl, timeout: Number(cmsTimeout), siteToken });
  const reader = new ShareCardReader(client, site.association, asked.language);
  const sender = { name: site.siteName, host: new URL(site.siteUrl).host };
  const read = async () => {
    const card = await reader.read(asked.subject);
    const picture = card.replacement ?? card.photograph;
    const upload = picture && (await findUpload(picture.url));
    // A drawing, a moving picture, one that is gone: the wall of tiles takes its place.
    const drawn = upload ? card : { ...card, replacement: null, photograph: null };
    const version = `${JSON.stringify(drawn)} ${upload?.version ?? ''}`;
    return { card: drawn, upload: upload?.path, version };
  };
  const found = await store
    .find(pathname, {
      readVersion: async () => (await read()).version,
      draw: async () => {
        const { card, upload, version } = await read();
        const picture = upload ? (await readUpload(upload)).bytes : null;
        const drawCard = async () =>
          drawShareImage({ card, sender, fonts: await readFonts(), picture });
        return { version, body: await queue.run(drawCard) };
      },
    })
    .catch((error: unknown) => refuseDrawing(event, error));
  // Messengers on other sites show it.
  setResponseHeader(event, 'Cross-Origin-Resource-Policy', 'cross-origin');
  return sendDrawing(event, found, { type: 'image/png', 'Cache-Control': 'public, max-age=3600' });
});

/** Null for what is no photograph of the CMS. */
async function findUpload(path: string): Promise<{ path: string; version: string } | null> {
  if (!isUploadPath(path)) return null;
  try {
    return { path, version: await readUploadVersion(path) };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
