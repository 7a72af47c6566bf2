import { factories } from '@strapi/strapi';

// There are no routes: the controller only names the actions that GraphQL asks permission for.
export default factories.createCoreController('api::outcome.outcome');
