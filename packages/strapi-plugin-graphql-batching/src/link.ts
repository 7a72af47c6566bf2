import type { Core } from '@strapi/types';

/** The table between parents and the rows of their relation field, and how they are joined. */
export interface Link {
  /** Of the rows that the field gives. */
  target: string;
  isToMany: boolean;
  table: string;
  /** The table's column with the parent's id. */
  parentColumn: string;
  /** The table's column with the row's key, and the row's column that it is. */
  targetColumn: string;
  referencedColumn: string;
  /** What else its rows are told apart by, where several fields or types share it. */
  on: Record<string, unknown> | undefined;
  where: Record<string, unknown>;
  /** The editor's order; a sort that is asked for comes before it. */
  orderBy: Record<string, 'asc' | 'desc'> | undefined;
}

/** Reads off Strapi's metadata by which table a relation, component or media field is linked; undefined when by none. */
export function describeLink(
  db: Core.Strapi['db'],
  uid: string,
  attributeName: string,
): Link | undefined {
  const attribute = db.metadata.get(uid).attributes[attributeName];
  if (attribute?.type !== 'relation') return undefined;
  const isToMany = attribute.relation.endsWith('Many');
  switch (attribute.relation) {
    case 'oneToOne':
    case 'manyToOne':
    case 'oneToMany':
    case 'manyToMany': {
      const { joinTable, target } = attribute;
      if (joinTable?.joinColumn.referencedColumn !== 'id') return undefined;
      return {
        target,
        isToMany,
        table: joinTable.name,
        parentColumn: joinTable.joinColumn.name,
        targetColumn: joinTable.inverseJoinColumn.name,
        referencedColumn: joinTable.inverseJoinColumn.referencedColumn,
        on: joinTable.on,
        where: {},
        orderBy: joinTable.orderBy,
      };
    }
    case 'morphOne':
    case 'morphMany': {
      const { target, morphBy } = attribute;
      const inverse = db.metadata.get(target).attributes[morphBy];
      if (inverse?.type !== 'relation' || inverse.relation !== 'morphToMany') return undefined;
      const { name, joinColumn, morphColumn, on, orderBy } = inverse.joinTable;
      if (morphColumn.idColumn.referencedColumn !== 'id') return undefined;
      return {
        target,
        isToMany,
        table: name,
        parentColumn: morphColumn.idColumn.name,
        targetColumn: joinColumn.name,
        referencedColumn: joinColumn.referencedColumn,
        on: { ...on, field: attributeName },
        where: { [morphColumn.typeColumn.name]: uid },
        orderBy,
      };
    }
    default:
      return undefined;
  }
}
