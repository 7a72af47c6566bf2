import type { Core } from '@strapi/types';
import { batchResolver, type Resolver } from './batch-resolver.js';
import { describeLoading } from './loading.js';
import { acceptBatches } from './parent-batch.js';

interface Field {
  contentTypeUID: string;
  attributeName: string;
}

type BuildResolver = (field: Field) => Resolver;

/** What the GraphQL plugin makes the resolvers of its generated types with. */
type Builders = Record<(typeof relationBuilders)[number], BuildResolver>;

interface BuildersService {
  'new'(name: string, registry: unknown): Builders;
}

const relationBuilders = [
  'buildAssociationResolver',
  'buildComponentResolver',
  'buildDynamicZoneResolver',
] as const;

/**
 * Makes the GraphQL plugin build resolvers of relation fields that answer many parents at once.
 * Throws Error when there is no GraphQL plugin.
 */
export function batchRelations(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) {
    throw new Error(
      'The plugin graphql-batching has no GraphQL plugin to work for: install and enable @strapi/plugin-graphql, or disable graphql-batching in config/plugins.',
    );
  }
  strapi.get('services').extend('plugin::graphql.builders', (service: BuildersService) => ({
    ...service,
    new(name: string, registry: unknown) {
      const builders = service.new(name, registry);
      for (const builder of relationBuilders) {
        builders[builder] = batchBuilder(strapi, builders[builder]);
      }
      return builders;
    },
  }));
}

function batchBuilder(strapi: Core.Strapi, build: BuildResolver): BuildResolver {
  const state: { isOn: boolean } = strapi.plugin('graphql-batching').service('switch');
  return (field) => {
    const resolve = build(field);
    const loading = describeLoading(strapi, field.contentTypeUID, field.attributeName);
    if (!loading) return resolve;
    acceptBatches(strapi.db.query(field.contentTypeUID));
    return batchResolver(resolve, loading, state);
  };
}
