import { speculationRules } from '#shared/speculation-rules';

/**
 * Puts the speculation rules at the end of each page. A file named in a header would be asked for at once,
 * and the font would wait behind it.
 */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', ({ bodyAppend }) => {
    bodyAppend.push(`<script type="speculationrules">${speculationRules}</script>`);
  });
});
