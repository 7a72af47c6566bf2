import {
  Button,
  Dialog,
  Flex,
  Status,
  type StatusVariant,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ListedMember, MemberState } from '../../member-desk/shapes';
import { ColumnHeads } from './column-heads';
import { useChangeMemberMutation, useInviteMembersMutation } from './desk-api';
import { type TextKey, useText } from './texts';
import { useFailure } from './use-failure';

const columns: readonly TextKey[] = ['name', 'email', 'organisation', 'state', 'since', 'actions'];

const variants: Record<MemberState, StatusVariant> = {
  active: 'success',
  invited: 'secondary',
  lapsed: 'warning',
  blocked: 'danger',
};

export function MembersTable({ members }: { members: ListedMember[] }) {
  return (
    <Table colCount={columns.length} rowCount={members.length + 1}>
      <ColumnHeads columns={columns} />
      <Tbody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </Tbody>
    </Table>
  );
}

function MemberRow({ member }: { member: ListedMember }) {
  const text = useText();
  const { formatDate } = useIntl();
  const { name, email, organisation, state, since } = member;
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold">{name}</Typography>
      </Td>
      <Td>
        <Typography>{email}</Typography>
      </Td>
      <Td>
        <Typography textColor="neutral600">{organisation ?? '–'}</Typography>
      </Td>
      <Td>
        <Status variant={variants[state]} size="S" width="fit-content">
          <Typography variant="pi" fontWeight="bold">
            {text(`state.${state}`)}
          </Typography>
        </Status>
      </Td>
      <Td>
        <Typography>{formatDate(since, { dateStyle: 'medium' })}</Typography>
      </Td>
      <Td>
        <MemberActions member={member} />
      </Td>
    </Tr>
  );
}

function MemberActions({ member }: { member: ListedMember }) {
  const text = useText();
  const showFailure = useFailure();
  const { toggleNotification } = useNotification();
  const [invite, { isLoading: isInviting }] = useInviteMembersMutation();
  const [change, { isLoading: isChanging }] = useChangeMemberMutation();
  const [isAsking, setAsking] = useState(false);
  const { id, name, email, organisation, language, state } = member;

  const inviteAgain = async (): Promise<void> => {
    const answer = await invite({ member: { email, name, organisation, language } });
    if ('error' in answer) showFailure(answer.error);
    else toggleNotification({ type: 'success', message: text('invitedAgainDone', { email }) });
  };
  const changeTo = async (wanted: 'block' | 'unblock'): Promise<void> => {
    const answer = await change({ id, change: wanted });
    if ('error' in answer) showFailure(answer.error);
    setAsking(false);
  };
  const label = (action: TextKey): string => text('ofMember', { action: text(action), name });

  return (
    <Flex gap={2}>
      {(state === 'invited' || state === 'lapsed') && (
        <Button
          variant="tertiary"
          size="S"
          loading={isInviting}
          aria-label={label('inviteAgain')}
          onClick={() => void inviteAgain()}
        >
          {text('inviteAgain')}
        </Button>
      )}
      {state === 'blocked' ? (
        <Button
          variant="tertiary"
          size="S"
          loading={isChanging}
          aria-label={label('unblock')}
          onClick={() => void changeTo('unblock')}
        >
          {text('unblock')}
        </Button>
      ) : (
        <Dialog.Root open={isAsking} onOpenChange={setAsking}>
          <Dialog.Trigger>
            <Button variant="danger-light" size="S" aria-label={label('block')}>
              {text('block')}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>{text('block')}</Dialog.Header>
            <Dialog.Body>{text('blockQuestion', { name })}</Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  {text('cancel')}
                </Button>
              </Dialog.Cancel>
              <Button
                variant="danger"
                fullWidth
                loading={isChanging}
                onClick={() => void changeTo('block')}
              >
                {text('block')}
              </Button>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
      )}
    </Flex>
  );
}
