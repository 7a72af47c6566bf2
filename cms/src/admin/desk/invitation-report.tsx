import { Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { InvitedRow } from '../../member-desk/shapes';
import { ColumnHeads } from './column-heads';
import { type TextKey, useText } from './texts';

const columns: readonly TextKey[] = ['line', 'email', 'result'];
const isInvited = ({ result }: InvitedRow): boolean =>
  result === 'invited' || result === 'invitedAgain';

/** What has become of each row: those first that nobody was invited by. */
export function InvitationReport({ report }: { report: InvitedRow[] }) {
  const text = useText();
  const invited = report.filter(isInvited);
  const others = report.filter((row) => !isInvited(row));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography role="status">
        {text('reportCount', { invited: invited.length, rest: others.length })}
      </Typography>
      <Table colCount={columns.length} rowCount={report.length + 1}>
        <ColumnHeads columns={columns} />
        <Tbody>
          {[...others, ...invited].map((row) => (
            <Tr key={row.line}>
              <Td>
                <Typography>{row.line}</Typography>
              </Td>
              <Td>
                <Typography>{row.email}</Typography>
              </Td>
              <Td>
                <Typography textColor={isInvited(row) ? 'success600' : 'danger600'}>
                  {text(`result.${row.result}`)}
                </Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
}
