/** What Vue writes to find fragments and what is absent by; an editor's text has no comments. */
const MARKS = /<!--[[\]]?-->/gu;

/** Takes Vue's marks out of pages, a hundredth of their bytes: no script of a framework looks for them (ADR 5). */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html) => {
    html.body = html.body.map((part) => part.replaceAll(MARKS, ''));
  });
});
