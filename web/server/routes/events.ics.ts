import { serveFeed } from '../utils/feeds/serve-feed';

/** The calendar that apps subscribe to. No method in the file's name: HEAD would find no route. */
export default defineEventHandler((event) => serveFeed(event, 'ics'));
