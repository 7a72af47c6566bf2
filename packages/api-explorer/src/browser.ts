import theirStyles from 'graphiql/style.css';
import { adoptStyles } from './adopted-style-sheets.js';
import { mountExplorer } from './mount-explorer.js';
import ownStyles from './styles.css';

for (const place of document.querySelectorAll<HTMLElement>('[data-api-explorer]')) {
  adoptStyles(theirStyles);
  adoptStyles(ownStyles);
  mountExplorer(place);
}
