import { serveFeed } from '../utils/feeds/serve-feed';

/** The events that changed last, for news readers. */
export default defineEventHandler((event) => serveFeed(event, 'atom'));
