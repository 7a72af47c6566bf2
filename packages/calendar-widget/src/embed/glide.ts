const DISTANCE = '48px';
const MILLISECONDS = 180;

/**
 * Runs `change` and lets the new month come in from where it lies; at once where the visitor wants no motion.
 * A view transition, as on the site's own pages, would hold up all of the page around.
 */
export async function glide(
  main: HTMLElement,
  direction: 'back' | 'on',
  change: () => void,
): Promise<void> {
  change();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const translate = direction === 'on' ? DISTANCE : `-${DISTANCE}`;
  main.querySelector('table')?.animate([{ opacity: 0, translate }, {}], MILLISECONDS);
}
