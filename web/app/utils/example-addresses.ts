/** The addresses of an installation, as an operator wrote them. */
export interface InstallationAddresses {
  apiUrl: string;
  siteUrl: string;
}

/** Puts an installation's addresses into a text of the handbook, in which others stand for them. */
export function fillAddresses(text: string, { apiUrl, siteUrl }: InstallationAddresses): string {
  return text
    .replaceAll('https://cms.example.org', new URL(apiUrl).origin)
    .replaceAll('https://www.example.org', new URL(siteUrl).origin);
}

/** Puts them into all texts of a Markdown page, and into what its links lead to. */
export function fillPageAddresses<Page>(page: Page, addresses: InstallationAddresses): Page {
  // Origins have no character that JSON writes in another way.
  return JSON.parse(fillAddresses(JSON.stringify(page), addresses)) as Page;
}
