/**
 * Azulejo-like tiles drawn from gear and lattice geometry.
 *
 * A tile is symmetric about both axes and both diagonals, as the tiles of a wall are, so that any
 * number of them fit together. What it looks like follows from the seed alone.
 */

/** Side of a tile, in user units of the SVG. */
export const TILE = 48;

/** The path data of a tile, by tone. Fill both with the even-odd rule. */
export interface Tile {
  /** Large shapes. */
  motif: string;
  /** Fine shapes that lie on the motif. */
  detail: string;
}

const HALF = TILE / 2;
const TEETH = [8, 12, 16] as const;
const CORNERS = [drawRings, drawPetals, drawQuarterGears, drawSteps] as const;
const LATTICES = [drawDiamonds, drawRivets, drawRails] as const;

/** Draws the tile of a seed: an axis' position, an event's slug, ... */
export function drawTile(seed: string | number): Tile {
  const hash = hashSeed(String(seed));
  const teeth = pick(TEETH, hash);
  const corner = pick(CORNERS, hash >>> 3);
  const lattice = pick(LATTICES, hash >>> 7);
  const radius = 11 + ((hash >>> 11) % 3);
  const hub = 4 + ((hash >>> 13) % 2);

  return {
    motif: [drawGear(HALF, HALF, radius, teeth), drawCircle(HALF, HALF, radius - 4), corner()].join(''),
    detail: [drawCircle(HALF, HALF, hub), drawCircle(HALF, HALF, hub - 2), lattice()].join(''),
  };
}

/** FNV-1a with a final mix: equal seeds give equal tiles on every machine. */
function hashSeed(seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function pick<T>(choices: readonly [T, ...T[]], hash: number): T {
  return choices[hash % choices.length] ?? choices[0];
}

/** A gear: its outline alternates between the root and the tip of each tooth. */
function drawGear(x: number, y: number, radius: number, teeth: number): string {
  const step = Math.PI / (teeth * 2);
  const points: string[] = [];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const angle = tooth * step * 4;
    for (const [offset, distance] of [
      [-1.35, radius - 2],
      [-0.75, radius],
      [0.75, radius],
      [1.35, radius - 2],
    ] as const) {
      points.push(polar(x, y, distance, angle + offset * step));
    }
  }
  return `M${points.join('L')}Z`;
}

function drawCircle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
}

/** Quarter rings in the corners: rings where four tiles meet. */
function drawRings(): string {
  return drawInCorners((x, y, dx, dy) =>
    [12, 8, 3].map((radius) => drawQuarterDisc(x, y, dx, dy, radius)).join(''),
  );
}

/** Leaves that point from the corners to the middle. */
function drawPetals(): string {
  return drawInCorners(
    (x, y, dx, dy) =>
      `M${x} ${y}Q${x + 12 * dx} ${y} ${x + 12 * dx} ${y + 12 * dy}Q${x} ${y + 12 * dy} ${x} ${y}Z`,
  );
}

/** Small gears where four tiles meet. */
function drawQuarterGears(): string {
  return drawInCorners((x, y, dx, dy) => {
    const points = [0, 22.5, 45, 67.5, 90].flatMap((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return [-6, 6].flatMap((offset) => {
        const turned = Math.min(Math.max(angle + (offset * Math.PI) / 180, 0), Math.PI / 2);
        const reach = degrees % 45 === 0 ? 11 : 8.5;
        return `${round(x + dx * reach * Math.cos(turned))} ${round(y + dy * reach * Math.sin(turned))}`;
      });
    });
    return `M${x} ${y}L${points.join('L')}Z${drawQuarterDisc(x, y, dx, dy, 4)}`;
  });
}

/** Steps that climb towards the middle. */
function drawSteps(): string {
  return drawInCorners(
    (x, y, dx, dy) =>
      `M${x} ${y}h${12 * dx}v${4 * dy}h${-4 * dx}v${4 * dy}h${-4 * dx}v${4 * dy}h${-4 * dx}Z`,
  );
}

/** Diamonds on the edges, each shared by two tiles. */
function drawDiamonds(): string {
  return drawOnEdges((x, y) => `M${x - 4} ${y}L${x} ${y - 4}L${x + 4} ${y}L${x} ${y + 4}Z`);
}

/** Rivets on the edges. */
function drawRivets(): string {
  return drawOnEdges((x, y) => drawCircle(x, y, 2.5));
}

/** Rails from edge to edge, broken by the gear. */
function drawRails(): string {
  const far = TILE - 8;
  return `M${HALF - 1} 0h2v8h-2ZM${HALF - 1} ${far}h2v8h-2ZM0 ${HALF - 1}h8v2h-8ZM${far} ${HALF - 1}h8v2h-8Z`;
}

function drawInCorners(draw: (x: number, y: number, dx: 1 | -1, dy: 1 | -1) => string): string {
  return draw(0, 0, 1, 1) + draw(TILE, 0, -1, 1) + draw(0, TILE, 1, -1) + draw(TILE, TILE, -1, -1);
}

function drawOnEdges(draw: (x: number, y: number) => string): string {
  return draw(HALF, 0) + draw(TILE, HALF) + draw(HALF, TILE) + draw(0, HALF);
}

function drawQuarterDisc(x: number, y: number, dx: number, dy: number, radius: number): string {
  const sweep = dx * dy > 0 ? 1 : 0;
  return `M${x} ${y}h${radius * dx}A${radius} ${radius} 0 0 ${sweep} ${x} ${y + radius * dy}Z`;
}

function polar(x: number, y: number, radius: number, angle: number): string {
  return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
