export { enhanceCalendar } from './enhance-calendar.js';
