import { defineCollection, defineContentConfig } from '@nuxt/content';

/** The Markdown pages of one language, by their path without the language. */
function definePages(language: string) {
  return defineCollection({
    type: 'page',
    source: { include: `${language}/**/*.md`, prefix: '/' },
  });
}

export default defineContentConfig({
  collections: { pages_en: definePages('en'), pages_pt: definePages('pt') },
});
