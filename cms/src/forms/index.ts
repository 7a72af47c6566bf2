import type { Core } from '@strapi/strapi';
import type { FieldInForm, Form } from './form';
import { allForms, typeForms } from './forms';

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: Record<string, unknown>;
}

interface ConfigurationService {
  findConfiguration(model: unknown): Promise<Configuration>;
  updateConfiguration(model: unknown, configuration: Configuration): Promise<unknown>;
}

/** Lays out the admin panel's forms and lists as the code says; what someone dragged elsewhere is put back. */
export async function configureForms(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');
  for (const form of allForms) {
    const service: ConfigurationService = contentManager.service(
      typeForms.includes(form) ? 'content-types' : 'components',
    );
    const model = strapi.getModel(form.uid as Parameters<typeof strapi.getModel>[0]);
    const configuration = await service.findConfiguration(model);
    await service.updateConfiguration(model, arrange(strapi, form, configuration));
  }
}

function arrange(strapi: Core.Strapi, form: Form, configuration: Configuration): Configuration {
  const { list } = form;
  return {
    settings: {
      ...configuration.settings,
      mainField: form.mainField,
      ...(list && { defaultSortBy: list.sortBy, defaultSortOrder: list.order }),
    },
    metadatas: { ...configuration.metadatas, ...describeFields(form, configuration) },
    layouts: {
      ...configuration.layouts,
      ...(list && { list: list.columns }),
      edit: form.rows.map((row) =>
        row.map((name) => ({ name, size: form.fields[name]?.size ?? sizeOf(strapi, form, name) })),
      ),
    },
  };
}

function describeFields(form: Form, { metadatas }: Configuration): Record<string, FieldMetadata> {
  return Object.fromEntries(
    Object.entries<FieldInForm>(form.fields).map(([name, { en, help }]) => [
      name,
      {
        edit: { ...metadatas[name]?.edit, label: en, description: help ?? '' },
        list: { ...metadatas[name]?.list, label: en },
      },
    ]),
  );
}

function sizeOf(strapi: Core.Strapi, form: Form, name: string): number {
  const model = strapi.getModel(form.uid as Parameters<typeof strapi.getModel>[0]);
  const attribute = Object.entries(model.attributes).find(([key]) => key === name)?.[1];
  if (!attribute)
    throw new Error(`The form of ${form.uid} names "${name}", which the schema does not have.`);
  return strapi.plugin('content-manager').service('field-sizes').getFieldSize(attribute.type)
    .default;
}
