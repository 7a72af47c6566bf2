/**
 * Names the fields that the editors of GraphiQL are typed into as the parts of the explorer that they stand in,
 * and lets long texts be scrolled by keys: CodeMirror does neither.
 */
export function nameEditors(place: HTMLElement): void {
  new MutationObserver(() => {
    for (const field of place.querySelectorAll('.CodeMirror textarea:not([aria-label])')) {
      const part = field.closest('section')?.getAttribute('aria-label');
      if (part) field.setAttribute('aria-label', part);
    }
    for (const text of place.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) {
      text.setAttribute('tabindex', '0');
    }
  }).observe(place, { childList: true, subtree: true });
}
