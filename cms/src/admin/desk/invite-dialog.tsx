import { Box, Button, Modal, Tabs } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { InvitedRow } from '../../member-desk/shapes';
import { useInviteMembersMutation } from './desk-api';
import { InvitationReport } from './invitation-report';
import { ListField, MemberFields } from './invitation-fields';
import { useText } from './texts';
import { useFailure } from './use-failure';

type Tab = 'one' | 'many';

/** Takes one member or a pasted list, and then says what has become of each. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const showFailure = useFailure();
  const [invite, { isLoading }] = useInviteMembersMutation();
  const [tab, setTab] = useState<Tab>('one');
  const [report, setReport] = useState<InvitedRow[]>();

  const send = async (form: HTMLFormElement): Promise<void> => {
    const written = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const { csv = '', email = '', ...profile } = written;
    const answer = await invite(tab === 'many' ? { csv } : { member: { email, ...profile } });
    if ('error' in answer) showFailure(answer.error);
    else setReport(answer.data.report);
  };
  const handleSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(event.currentTarget);
  };

  return (
    <Modal.Root defaultOpen onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text(report ? 'report' : 'invite')}</Modal.Title>
        </Modal.Header>
        {report ? (
          <>
            <Modal.Body>
              <InvitationReport report={report} />
            </Modal.Body>
            <Modal.Footer justifyContent="end">
              <Modal.Close>
                <Button>{text('close')}</Button>
              </Modal.Close>
            </Modal.Footer>
          </>
        ) : (
          <Box tag="form" onSubmit={handleSubmit}>
            <Modal.Body>
              <Tabs.Root
                variant="simple"
                value={tab}
                onValueChange={(value) => setTab(value as Tab)}
              >
                <Tabs.List aria-label={text('invite')}>
                  <Tabs.Trigger value="one">{text('oneMember')}</Tabs.Trigger>
                  <Tabs.Trigger value="many">{text('manyMembers')}</Tabs.Trigger>
                </Tabs.List>
                <Tabs.Content value="one">
                  <MemberFields />
                </Tabs.Content>
                <Tabs.Content value="many">
                  <ListField />
                </Tabs.Content>
              </Tabs.Root>
            </Modal.Body>
            <Modal.Footer>
              <Modal.Close>
                <Button variant="tertiary">{text('cancel')}</Button>
              </Modal.Close>
              <Button type="submit" loading={isLoading}>
                {text(tab === 'many' ? 'sendInvitations' : 'sendInvitation')}
              </Button>
            </Modal.Footer>
          </Box>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
