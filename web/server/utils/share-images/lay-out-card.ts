import satori, { type Font } from 'satori';
import { shareImageSize } from '../../../shared/share-image';
import { colours } from './draw-wall';
import { keepPlainLetters } from './plain-letters';
import type { ShareCard } from './share-card';

/** Where the wall of tiles begins, and the side of a tile: four by six fill the rest. */
export const wall = { left: 780, columns: 4, rows: 6, side: 105 } as const;

/** Who the card is from. */
export interface Sender {
  name: string;
  host: string;
}

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: string | Box[] };
}

/** Lays the words of a card out as an SVG of paths on a clear ground; `fonts` are read by their name Archivo. */
export function layOutCard(card: ShareCard, sender: Sender, fonts: Font[]): Promise<string> {
  const words = box({ flexDirection: 'column', ...wordsPlace }, [
    ...(card.label ? [writeLabel(keepPlainLetters(card.label))] : []),
    writeTitle(keepPlainLetters(card.title) || sender.name),
    ...(card.text ? [writeText(keepPlainLetters(card.text))] : []),
    writeSender(sender),
  ]);
  const number = card.number ? [writeNumber(card.number)] : [];
  const page = box({ width: '100%', height: '100%', fontFamily: 'Archivo, Archivo Ext' }, [
    words,
    ...number,
  ]);
  // Satori's types are React's, of which it needs no more than type and props.
  return satori(page as never, { ...shareImageSize, fonts });
}

const wordsPlace = {
  position: 'absolute',
  left: 64,
  top: 56,
  width: wall.left - 64 - 56,
  height: shareImageSize.height - 56 - 48,
} as const;

/** A title fills four lines or so, whatever its length. */
function chooseSize({ length }: string): { fontSize: number; lineClamp: number } {
  if (length <= 20) return { fontSize: 88, lineClamp: 3 };
  if (length <= 40) return { fontSize: 72, lineClamp: 4 };
  if (length <= 80) return { fontSize: 58, lineClamp: 5 };
  return { fontSize: 46, lineClamp: 6 };
}

function writeLabel(text: string): Box {
  return box(
    { display: 'block', lineClamp: 2, fontSize: 27, fontWeight: 600, color: colours.press },
    text,
  );
}

function writeTitle(text: string): Box {
  return box(
    {
      display: 'block',
      ...chooseSize(text),
      marginTop: 18,
      fontWeight: 700,
      lineHeight: 1.08,
      letterSpacing: '-0.015em',
      wordBreak: 'break-word',
      color: colours.ink,
    },
    text,
  );
}

function writeText(text: string): Box {
  return box(
    {
      display: 'block',
      lineClamp: 3,
      marginTop: 22,
      fontSize: 28,
      lineHeight: 1.35,
      color: colours.inkSoft,
    },
    text,
  );
}

function writeSender({ name, host }: Sender): Box {
  return box(
    {
      marginTop: 'auto',
      paddingTop: 20,
      justifyContent: 'space-between',
      borderTop: `2px solid ${colours.ink}`,
      fontSize: 27,
    },
    [box({ fontWeight: 700, color: colours.ink }, name), box({ color: colours.inkSoft }, host)],
  );
}

/** A square of two by two tiles, as the calendar marks today. */
function writeNumber({ large, small }: { large: string; small: string }): Box {
  const side = wall.side * 2;
  return box(
    {
      position: 'absolute',
      left: wall.left,
      top: wall.side * 4,
      width: side,
      height: side,
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      backgroundColor: colours.accent,
      color: colours.accentOn,
    },
    [
      box({ fontSize: small ? 112 : 150, fontWeight: 300, lineHeight: 1 }, large),
      ...(small ? [box({ fontSize: 22, fontWeight: 600, marginTop: 4 }, small)] : []),
    ],
  );
}

function box(style: Box['props']['style'], children: string | Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
