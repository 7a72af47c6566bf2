import { Th, Thead, Tr, Typography } from '@strapi/design-system';
import { type TextKey, useText } from './texts';

export function ColumnHeads({ columns }: { columns: readonly TextKey[] }) {
  const text = useText();
  return (
    <Thead>
      <Tr>
        {columns.map((column) => (
          <Th key={column}>
            <Typography variant="sigma">{text(column)}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}
