import { mountExplorer } from './mount-explorer.js';

for (const place of document.querySelectorAll<HTMLElement>('[data-api-explorer]')) {
  mountExplorer(place);
}
