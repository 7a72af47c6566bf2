import type { GraphQLSchema } from 'graphql';
import { publishSchema } from '../../graphql';

interface Naming {
  getTypeName(contentType: object): string;
  getEntityResponseCollectionName(contentType: object): string;
}

interface GraphQLPlugin {
  services: {
    'content-api': (context: unknown) => { buildSchema(): GraphQLSchema | undefined };
    utils: (context: unknown) => { naming: Naming };
  };
}

/**
 * Puts the public schema in the place of the one that Strapi's GraphQL plugin builds (docs/adr/0006),
 * and calls its pages what other APIs call them: EventConnection for EventEntityResponseCollection.
 */
export default (plugin: GraphQLPlugin): GraphQLPlugin => {
  const createService = plugin.services['content-api'];
  plugin.services['content-api'] = (context) => {
    const service = createService(context);
    const { buildSchema } = service;
    return {
      ...service,
      buildSchema: () => {
        const schema = buildSchema();
        return schema && publishSchema(schema);
      },
    };
  };
  const createUtils = plugin.services.utils;
  plugin.services.utils = (context) => {
    const { naming, ...utils } = createUtils(context);
    const getEntityResponseCollectionName = (contentType: object) =>
      `${naming.getTypeName(contentType)}Connection`;
    return { ...utils, naming: { ...naming, getEntityResponseCollectionName } };
  };
  return plugin;
};
