import type { Font } from 'satori';
import sharp from 'sharp';
import { readFocus } from '../../../shared/picture';
import { shareImageSize } from '../../../shared/share-image';
import { cutTo } from '../pictures/draw-picture';
import { colours, drawWall } from './draw-wall';
import { layOutCard, type Sender, wall } from './lay-out-card';
import type { ShareCard } from './share-card';

export interface ShareImageParts {
  card: ShareCard;
  sender: Sender;
  fonts: Font[];
  /** The file of the card's replacement, else of its photograph. */
  picture: Buffer | null;
}

/** Draws a share image as a PNG. */
export async function drawShareImage({ card, sender, fonts, picture }: ShareImageParts) {
  const { width, height } = shareImageSize;
  if (card.replacement && picture) {
    const cut = await cutTo(picture, shareImageSize, readFocus(card.replacement));
    return cut.png({ palette: true }).toBuffer();
  }
  const { left, columns, rows, side } = wall;
  const face =
    card.photograph && picture
      ? await (
          await cutTo(picture, { width: width - left, height }, readFocus(card.photograph))
        ).toBuffer()
      : Buffer.from(drawWall(card.seed, columns, rows, side));
  const words = await layOutCard(card, sender, fonts);
  return sharp({ create: { width, height, channels: 3, background: colours.paper } })
    .composite([
      { input: face, left, top: 0 },
      { input: Buffer.from(words), left: 0, top: 0 },
    ])
    .png({ palette: true })
    .toBuffer();
}
