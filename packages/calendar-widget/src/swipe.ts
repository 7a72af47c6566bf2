/** A place on the screen in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export type Swipe = 'left' | 'right';

const LEAST_DISTANCE = 48;
/** How much further across than up or down: less is a scroll. */
const LEAST_SLOPE = 2;

/** Tells which way a finger went across; undefined if it did not go far, or not straight enough. */
export function readSwipe(from: Point, to: Point): Swipe | undefined {
  const across = to.x - from.x;
  const along = to.y - from.y;
  if (Math.abs(across) < LEAST_DISTANCE) return undefined;
  if (Math.abs(across) < LEAST_SLOPE * Math.abs(along)) return undefined;
  return across < 0 ? 'left' : 'right';
}

/**
 * Calls `onSwipe` when one finger swipes across an element in `root` that fits `selector`.
 *
 * While swipes count, `root` has the attribute `data-swipes`: the style sheet then leaves moving up
 * and down, and zooming, to the browser. Who has zoomed in moves about with the same finger.
 * After `signal` the zoom is heeded no more: the window would keep `root` in memory.
 */
export function watchSwipes(
  root: HTMLElement,
  selector: string,
  onSwipe: (swipe: Swipe) => void,
  signal?: AbortSignal,
): void {
  const heedZoom = () => root.toggleAttribute('data-swipes', (visualViewport?.scale ?? 1) <= 1);
  heedZoom();
  visualViewport?.addEventListener('resize', heedZoom, { signal });

  let start: Point | undefined;
  // A finger's events stay with what it touched first, and come up from there.
  root.addEventListener('pointerdown', (event) => {
    const { target } = event;
    const isIn =
      root.hasAttribute('data-swipes') && target instanceof Element && target.closest(selector);
    // A second finger is not primary, and ends what the first one began.
    start = isIn && event.isPrimary && event.pointerType === 'touch' ? event : undefined;
  });
  // The browser has taken the finger's movement for scrolling or zooming.
  root.addEventListener('pointercancel', () => {
    start = undefined;
  });
  root.addEventListener('pointerup', (event) => {
    const swipe = start && readSwipe(start, event);
    start = undefined;
    if (swipe && (getSelection()?.isCollapsed ?? true)) onSwipe(swipe);
  });
}
