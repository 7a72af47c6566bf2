/** Puts data for search engines into the page: an object of https://schema.org. */
export function useJsonLd(data: object): void {
  useHead({
    script: [
      {
        type: 'application/ld+json',
        // Data, which the content security policy lets stand; and which no title can leave.
        innerHTML: JSON.stringify(data).replaceAll('<', '\\u003c'),
      },
    ],
  });
}
