import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { askApi } from './ask-api.js';
import { nameEditors } from './name-editors.js';
import { readSettings } from './read-settings.js';
import { openSessionStorage } from './session-storage.js';

/** Puts GraphiQL into the element that the page has for it, in the place of what stands there. */
export function mountExplorer(place: HTMLElement): void {
  const { endpoint, examples, linked } = readSettings(place, new URL(location.href));
  // GraphiQL's own words are English.
  place.lang = 'en';
  nameEditors(place);
  createRoot(place).render(
    <GraphiQL
      fetcher={askApi(endpoint)}
      defaultQuery=""
      defaultTabs={linked ? [linked, ...examples] : examples}
      // Where tabs are kept from before, it is added to them.
      query={linked?.query}
      variables={linked?.variables}
      storage={openSessionStorage()}
      // An API key that somebody types in is forgotten with the page.
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      inputValueDeprecation
      schemaDescription
    />,
  );
}
