import type { PanelText } from '../panel-languages';

/** How one field stands in the form of the admin panel: its label in each language, and the rest. */
export interface FieldInForm extends PanelText {
  /** What the editor should know; Strapi shows it as it is, whatever the panel's language. */
  help?: string;
  /** Columns of twelve; Strapi's own size for the type when left out. */
  size?: number;
}

/** The form of a content type or component: rows of fields in their order, and the columns of its list. */
export interface Form<Field extends string = string> {
  uid: string;
  /** The field by which entries are named in lists and relations. */
  mainField: Field;
  rows: readonly (readonly Field[])[];
  fields: Readonly<Record<Field, FieldInForm>>;
  list?: { columns: readonly Field[]; sortBy: Field; order: 'ASC' | 'DESC' };
}

/** Types a form by its own field names. */
export function defineForm<Field extends string>(form: Form<Field>): Form<Field> {
  return form;
}
