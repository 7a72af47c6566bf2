import type { Core } from '@strapi/types';
import { expect, test } from 'vitest';
import { batchRelations } from './batch-relations.js';

test('a project without the GraphQL plugin is told so', () => {
  const strapi = { plugin: () => undefined } as unknown as Core.Strapi;
  expect(() => batchRelations(strapi)).toThrow('install and enable @strapi/plugin-graphql');
});
