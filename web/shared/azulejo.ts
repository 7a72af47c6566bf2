/**
 * Azulejo-like tiles drawn from gear and lattice geometry.
 *
 * A tile is symmetric about both axes, as the tiles of a wall are, so that any number of them fit
 * together and draw a second figure where four of them meet. What it looks like follows from the
 * seed alone.
 */

/** Side of a tile, in user units of the SVG. */
export const TILE = 48;

/** The path data of a tile, by tone. Fill each with the even-odd rule. */
export interface Tile {
  /** Large shapes. */
  motif: string;
  /** Fine shapes, which may lie on the motif. */
  detail: string;
}

interface Point {
  x: number;
  y: number;
}

/** A corner of the tile, and the signs that lead from it to the middle. */
interface Corner extends Point {
  dx: 1 | -1;
  dy: 1 | -1;
}

const HALF = TILE / 2;
const CENTRE: Point = { x: HALF, y: HALF };
const CORNERS: readonly Corner[] = [
  { x: 0, y: 0, dx: 1, dy: 1 },
  { x: TILE, y: 0, dx: -1, dy: 1 },
  { x: TILE, y: TILE, dx: -1, dy: -1 },
  { x: 0, y: TILE, dx: 1, dy: -1 },
];
const EDGES: readonly Point[] = [
  { x: HALF, y: 0 },
  { x: TILE, y: HALF },
  { x: HALF, y: TILE },
  { x: 0, y: HALF },
];

const TEETH = [8, 12, 16] as const;
const MIDDLES = [drawRingGear, drawStarGear, drawNut] as const;
const MEETINGS = [drawRings, drawLeaves, drawGearQuarters, drawSteps] as const;
const LATTICES = [drawDiamonds, drawRivets, drawStays] as const;

/**
 * Draws the tile of a seed: an axis' position, an event's slug, ...
 *
 * Tiles of texts look alike by chance; those of numbers that follow one another never do.
 */
export function drawTile(seed: string | number): Tile {
  const [a, b, c, d] = typeof seed === 'number' ? [seed, seed, seed, seed] : hashSeed(seed);
  const middle = pick(MIDDLES, a)(pick(TEETH, b));
  const meeting = CORNERS.map(pick(MEETINGS, c)).join('');
  const lattice = EDGES.map(pick(LATTICES, d)).join('');
  return { motif: middle.motif + meeting, detail: middle.detail + lattice };
}

/** FNV-1a with a final mix, cut in four: equal seeds give equal tiles on every machine. */
function hashSeed(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (const character of seed) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return [hash & 0xff, (hash >>> 8) & 0xff, (hash >>> 16) & 0xff, hash >>> 24];
}

function pick<T>(choices: readonly [T, ...T[]], number: number): T {
  return choices[Math.abs(number) % choices.length] ?? choices[0];
}

/** A toothed ring around a hub. */
function drawRingGear(teeth: number): Tile {
  return {
    motif:
      drawGear(CENTRE, 15.5, teeth) +
      drawDisc(CENTRE, 10) +
      drawDisc(CENTRE, 7.5) +
      drawDisc(CENTRE, 3),
    detail: drawDisc(CENTRE, 1.5),
  };
}

/** A gear with a star cut out of it, a compass for those who go abroad. */
function drawStarGear(teeth: number): Tile {
  return {
    motif: drawGear(CENTRE, 15.5, teeth) + drawDisc(CENTRE, 11),
    detail: drawStar(CENTRE, 9.5, 3, 8) + drawDisc(CENTRE, 1.5),
  };
}

/** A nut of eight sides on a toothed shaft. */
function drawNut(teeth: number): Tile {
  return {
    motif:
      drawPolygon(CENTRE, 16, 8) + drawGear(CENTRE, 11, Math.min(teeth, 12)) + drawDisc(CENTRE, 5),
    detail: drawDisc(CENTRE, 2.5),
  };
}

/** Rings where four tiles meet. */
function drawRings(corner: Corner): string {
  return [13, 10, 6.5, 3.5].map((radius) => drawQuarter(corner, radius)).join('');
}

/** Four leaves where four tiles meet, each pointing to the middle of its tile. */
function drawLeaves({ x, y, dx, dy }: Corner): string {
  const tip = `${x + 13 * dx} ${y + 13 * dy}`;
  const start = `${x + 1.5 * dx} ${y + 1.5 * dy}`;
  return `M${start}Q${x + 11 * dx} ${y + 1.5 * dy} ${tip}Q${x + 1.5 * dx} ${y + 11 * dy} ${start}Z`;
}

/** A gear where four tiles meet. */
function drawGearQuarters(corner: Corner): string {
  const { x, y, dx, dy } = corner;
  const bounds = [0, 11.25, 33.75, 56.25, 78.75, 90];
  const points = bounds.slice(1).flatMap((end, index) => {
    const radius = index % 2 === 0 ? 12.5 : 9.5;
    return [bounds[index] ?? 0, end].map(
      (degrees) =>
        `${round(x + dx * radius * Math.cos(toRadians(degrees)))} ${round(y + dy * radius * Math.sin(toRadians(degrees)))}`,
    );
  });
  return `M${x} ${y}L${points.join('L')}Z${drawQuarter(corner, 6)}${drawQuarter(corner, 3)}`;
}

/** Steps that climb towards the middle. */
function drawSteps({ x, y, dx, dy }: Corner): string {
  const step = `v${3.5 * dy}h${-3.5 * dx}`;
  return `M${x} ${y}h${14 * dx}${step.repeat(4)}ZM${x} ${y}h${5 * dx}v${5 * dy}h${-5 * dx}Z`;
}

/** Diamonds on the edges, each shared by two tiles. */
function drawDiamonds({ x, y }: Point): string {
  return `M${x - 4.5} ${y}L${x} ${y - 4.5}L${x + 4.5} ${y}L${x} ${y + 4.5}Z`;
}

/** Rivets on the edges. */
function drawRivets(point: Point): string {
  return drawDisc(point, 3.5) + drawDisc(point, 1.5);
}

/** Stays from the edges towards the middle. */
function drawStays({ x, y }: Point): string {
  if (y === HALF) return `M${Math.min(x, TILE - 7)} ${y - 1}h7v2h-7Z`;
  return `M${x - 1} ${Math.min(y, TILE - 7)}h2v7h-2Z`;
}

/** A gear: its outline alternates between the root and the tip of each tooth. */
function drawGear(centre: Point, radius: number, teeth: number): string {
  const pitch = (Math.PI * 2) / teeth;
  const points = Array.from({ length: teeth }, (_, tooth) =>
    (
      [
        [-0.34, radius - 2.5],
        [-0.2, radius],
        [0.2, radius],
        [0.34, radius - 2.5],
      ] as const
    ).map(([turn, distance]) => polar(centre, distance, (tooth + turn) * pitch)),
  );
  return `M${points.flat().join('L')}Z`;
}

function drawStar(centre: Point, outer: number, inner: number, rays: number): string {
  const points = Array.from({ length: rays * 2 }, (_, index) =>
    polar(centre, index % 2 === 0 ? outer : inner, (index * Math.PI) / rays),
  );
  return `M${points.join('L')}Z`;
}

/** A polygon that stands on one of its sides. */
function drawPolygon(centre: Point, radius: number, sides: number): string {
  const points = Array.from({ length: sides }, (_, side) =>
    polar(centre, radius, ((side + 0.5) * 2 * Math.PI) / sides),
  );
  return `M${points.join('L')}Z`;
}

function drawDisc({ x, y }: Point, radius: number): string {
  const arc = `a${radius} ${radius} 0 1 0`;
  return `M${x - radius} ${y}${arc} ${radius * 2} 0${arc} ${-radius * 2} 0Z`;
}

function drawQuarter({ x, y, dx, dy }: Corner, radius: number): string {
  const sweep = dx * dy > 0 ? 1 : 0;
  return `M${x} ${y}h${radius * dx}A${radius} ${radius} 0 0 ${sweep} ${x} ${y + radius * dy}Z`;
}

function polar({ x, y }: Point, radius: number, angle: number): string {
  return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
