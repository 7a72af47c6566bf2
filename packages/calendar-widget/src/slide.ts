let latest: ViewTransition | undefined;

/**
 * Runs `change` in a view transition; while it lasts, the root element says in `data-turn` which way
 * the style sheet is to slide. At once where the browser has none or the visitor wants no motion.
 */
export async function slide(direction: 'back' | 'on', change: () => void): Promise<void> {
  // Browsers before 2025 may not have it.
  const canSlide = 'startViewTransition' in document;
  if (!canSlide || matchMedia('(prefers-reduced-motion: reduce)').matches) return change();

  const { dataset } = document.documentElement;
  dataset.turn = direction;
  const transition = document.startViewTransition(change);
  latest = transition;
  // One that is overtaken, or not seen, is skipped: what it changes is changed all the same.
  transition.ready.catch(() => undefined);
  void transition.finished
    .catch(() => undefined)
    .then(() => {
      if (latest === transition) delete dataset.turn;
    });
  await transition.updateCallbackDone;
}
