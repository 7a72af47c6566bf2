import type { GraphQLSchema } from 'graphql';
import { publishSchema } from '../../graphql';

interface GraphQLPlugin {
  services: { 'content-api': (context: unknown) => { buildSchema(): GraphQLSchema | undefined } };
}

/** Puts the public schema in the place of the one that Strapi's GraphQL plugin builds (docs/adr/0006). */
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
  return plugin;
};
