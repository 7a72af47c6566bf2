import { serveFeed } from '../utils/feeds/serve-feed';

/** The events that changed last, as JSON Feed 1.1. */
export default defineEventHandler((event) => serveFeed(event, 'json'));
