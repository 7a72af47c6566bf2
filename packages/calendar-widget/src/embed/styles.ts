/** The colours of the site that a page may give others, each by its name after `--event-calendar-`. */
const colours = [
  'paper',
  'paper-raised',
  'ink',
  'ink-soft',
  'rule',
  'rule-strong',
  'press',
  'press-strong',
  'press-soft',
  'accent',
  'accent-on',
  'accent-ink',
  'accent-soft',
];

const themes = colours.map((name) => `--${name}:var(--event-calendar-${name},inherit)`).join(';');

/**
 * What the calendar has of its own: it takes nothing from the page around it but the size that it is given
 * and the theme, and stands in for the root of the site's page, whose sheet follows.
 */
const own = `
@layer isolation;
:host{display:block;min-inline-size:min(100%,16em)}
:host([hidden]){display:none}
@layer isolation{
.embedded{all:initial;display:block;direction:ltr;unicode-bidi:isolate;color-scheme:inherit;container-type:inline-size;font-size:var(--event-calendar-font-size,medium)}
.embedded-page{font:1em/1.5 var(--event-calendar-font,system-ui,sans-serif)}
.embedded-main:focus{outline:none}
.embedded-message p{margin:.5em 0}
.embedded-message button{min-block-size:2.75em;padding-inline:1em;font:inherit;cursor:pointer}
.month{transition:opacity .15s .15s}
[aria-busy=true] .month{opacity:.5}
:host([theme=auto]) .embedded{color-scheme:light dark}
:host([theme=light]) .embedded{color-scheme:light}
:host([theme=dark]) .embedded{color-scheme:dark}
}
.embedded-page{${themes};--face:var(--event-calendar-font,system-ui,sans-serif)}
`;

/** Makes the sheet of the calendar's own, which comes before that of the site. */
export function makeOwnSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(own);
  return sheet;
}

/**
 * Gives the styles of a page of the site for a calendar in another page, whose fonts are not loaded there.
 *
 * `rem` is the length of one in pixels: other pages make of theirs what they like.
 */
export function readPageStyles(page: Document, rem: number): string {
  const text = page.querySelector<HTMLTemplateElement>('#styles')?.content.textContent ?? '';
  return text
    .replaceAll(/@font-face\s*\{[^}]*\}/gu, '')
    .replaceAll(/(\d*\.?\d+)rem\b/gu, (_, count: string) => `${Number(count) * rem}px`);
}
