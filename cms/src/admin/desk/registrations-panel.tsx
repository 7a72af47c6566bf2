import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Download, List } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import type { EventRegistrations } from '../../member-desk/shapes';
import { useListRegistrationsQuery, useWriteRegistrationsMutation } from './desk-api';
import { RegistrationsTable } from './registrations-table';
import { saveFile } from './save-file';
import { useText } from './texts';
import { useFailure } from './use-failure';

const EVENT = 'api::event.event';
const mayRead = [{ action: 'api::registrations.read', subject: null }];

interface PanelProps {
  model: string;
  /** Of the entry that is edited; none before it is saved. */
  documentId?: string;
  document?: { slug?: unknown };
}

/** Beside an event for which members register, or have registered: how many have, and who. */
export function RegistrationsPanel({ model, documentId, document }: PanelProps) {
  const text = useText();
  const { allowedActions } = useRBAC(mayRead);
  const isAsked = model === EVENT && documentId !== undefined && allowedActions.canRead;
  const { data } = useListRegistrationsQuery(documentId ?? '', {
    skip: !isAsked,
    refetchOnMountOrArgChange: true,
  });
  if (!isAsked || !data || !(data.isEnabled || data.registrations.length > 0)) return null;
  return {
    title: text('registrations'),
    content: (
      <Registrations
        event={documentId}
        slug={typeof document?.slug === 'string' ? document.slug : documentId}
        data={data}
      />
    ),
  };
}

interface RegistrationsProps {
  event: string;
  slug: string;
  data: EventRegistrations;
}

function Registrations({ event, slug, data }: RegistrationsProps) {
  const text = useText();
  const showFailure = useFailure();
  const [write, { isLoading }] = useWriteRegistrationsMutation();
  const { capacity, registrations } = data;
  const count = (status: string): number =>
    registrations.filter((registration) => registration.status === status).length;

  const download = async (): Promise<void> => {
    const answer = await write(event);
    if ('error' in answer) showFailure(answer.error);
    else saveFile(`registrations-${slug}.csv`, 'text/csv;charset=utf-8', answer.data.csv);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography fontWeight="bold">
        {text('taken', { count: count('confirmed'), capacity: capacity ?? 0 })}
      </Typography>
      <Typography textColor="neutral600">{text('waiting', { count: count('waiting') })}</Typography>
      <Modal.Root>
        <Modal.Trigger>
          <Button variant="tertiary" fullWidth startIcon={<List />}>
            {text('showList')}
          </Button>
        </Modal.Trigger>
        <Modal.Content>
          <Modal.Header closeLabel={text('close')}>
            <Modal.Title>{text('registrations')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <RegistrationsTable registrations={registrations} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
      <Button
        variant="secondary"
        fullWidth
        startIcon={<Download />}
        loading={isLoading}
        onClick={() => void download()}
      >
        {text('exportCsv')}
      </Button>
    </Flex>
  );
}
