import { defineCollection, defineContentConfig } from '@nuxt/content';
import { languageCodes } from 'languages';

/** The Markdown pages of one language, by their path without the language. */
function definePages(language: string) {
  return defineCollection({
    type: 'page',
    source: { include: `${language}/**/*.md`, prefix: '/' },
  });
}

export default defineContentConfig({
  collections: Object.fromEntries(
    languageCodes.map((language) => [`pages_${language}`, definePages(language)]),
  ),
});
