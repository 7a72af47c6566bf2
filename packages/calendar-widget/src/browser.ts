import { enhanceCalendar } from './enhance-calendar.js';

const main = document.querySelector('main');
if (main) enhanceCalendar(main);
