import { drawTile, TILE } from '../../../shared/azulejo';

/** The colours of the light theme (tokens.css), which no picture can read. */
export const colours = {
  paper: '#fcfbf8',
  ink: '#121c2a',
  inkSoft: '#414b59',
  rule: '#cbd2d9',
  press: '#004686',
  accent: '#f5a843',
  accentOn: '#251304',
  tileGround: '#004686',
  tileMotif: '#daebf7',
  tileDetail: '#488bc8',
  tileJoint: '#00356b',
} as const;

/** Draws a wall of tiles as an SVG, `side` pixels a tile. */
export function drawWall(
  seed: string | number,
  columns: number,
  rows: number,
  side: number,
): string {
  const { motif, detail } = drawTile(seed);
  const [width, height] = [columns * TILE, rows * TILE];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * side}" height="${rows * side}" viewBox="0 0 ${width} ${height}">
<defs><pattern id="wall" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">
<path d="M0 0H${TILE}M0 0V${TILE}" stroke="${colours.tileJoint}"/>
<path d="${motif}" fill="${colours.tileMotif}" fill-rule="evenodd"/>
<path d="${detail}" fill="${colours.tileDetail}" fill-rule="evenodd"/>
</pattern></defs>
<rect width="${width}" height="${height}" fill="${colours.tileGround}"/>
<rect width="${width}" height="${height}" fill="url(#wall)"/>
</svg>`;
}
