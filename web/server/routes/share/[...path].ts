import { createCmsClient } from 'graphql-client/site';
import { readShareImagePath } from '../../../shared/share-image';
import { DrawingStore } from '../../utils/pictures/drawing-store';
import { readUpload, readUploadVersion } from '../../utils/pictures/read-upload';
import { refuseDrawing, sendDrawing } from '../../utils/pictures/send-drawing';
import { drawShareImage } from '../../utils/share-images/draw-share-image';
import { ShareCardReader } from '../../utils/share-images/find-share-card';
import { readFonts } from '../../utils/share-images/fonts';
import type { ShareCard } from '../../utils/share-images/share-card';

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
    const upload = picture && isUploadPath(picture.url) ? picture.url : null;
    return { card, upload, version: await nameVersion(card, upload) };
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

async function nameVersion(card: ShareCard, upload: string | null): Promise<string> {
  return `${JSON.stringify(card)} ${upload ? await readUploadVersion(upload) : ''}`;
}
