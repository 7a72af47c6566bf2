import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EventRegistrations } from '../../member-desk/shapes';
import { ColumnHeads } from './column-heads';
import { type TextKey, useText } from './texts';

const columns: readonly TextKey[] = ['name', 'email', 'organisation', 'state', 'registeredAt'];

export function RegistrationsTable({ registrations }: Pick<EventRegistrations, 'registrations'>) {
  const text = useText();
  const { formatDate } = useIntl();
  return (
    <Table colCount={columns.length} rowCount={registrations.length + 1}>
      <ColumnHeads columns={columns} />
      <Tbody>
        {registrations.map(({ name, email, organisation, status, place, createdAt }) => (
          <Tr key={email}>
            <Td>
              <Typography fontWeight="semiBold">{name}</Typography>
            </Td>
            <Td>
              <Typography>{email}</Typography>
            </Td>
            <Td>
              <Typography>{organisation ?? '–'}</Typography>
            </Td>
            <Td>
              <Typography>{text(`status.${status}`, { place: place ?? 0 })}</Typography>
            </Td>
            <Td>
              <Typography>
                {formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
