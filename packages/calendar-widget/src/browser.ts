import { enhanceCalendar } from './enhance-calendar.js';
import { turnSitePages } from './site-pages.js';
import { slide } from './slide.js';
import { swapPage } from './swap-page.js';

const main = document.querySelector('main');
if (main) enhanceCalendar(main, { turnPages: turnSitePages, move: slide, swapPage });
