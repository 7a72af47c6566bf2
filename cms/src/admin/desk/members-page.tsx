import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useListMembersQuery } from './desk-api';
import { InviteDialog } from './invite-dialog';
import { MembersTable } from './members-table';
import { useText } from './texts';

/** The page of the admin panel on which editors invite members and see to them. */
export default function MembersPage() {
  return (
    <Page.Protect permissions={[{ action: 'api::members.manage', subject: null }]}>
      <MembersDesk />
    </Page.Protect>
  );
}

function MembersDesk() {
  const text = useText();
  const [isInviting, setInviting] = useState(false);
  const [{ query }] = useQueryParams<{ _q?: string; page?: string }>();
  const { _q: search = '', page = '1' } = query ?? {};
  const { data, isError } = useListMembersQuery({ search, page });
  const inviteButton = (
    <Button startIcon={<Mail />} onClick={() => setInviting(true)}>
      {text('invite')}
    </Button>
  );
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { members, pagination } = data;
  return (
    <Page.Main>
      <Page.Title>{text('members')}</Page.Title>
      <Layouts.Header
        title={text('members')}
        subtitle={text('memberCount', { count: pagination.total })}
        primaryAction={inviteButton}
      />
      <Layouts.Action startActions={<SearchInput label={text('search')} />} />
      <Layouts.Content>
        {members.length > 0 ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <MembersTable members={members} />
            <Pagination.Root pageCount={pagination.pageCount} total={pagination.total}>
              <Pagination.Links />
            </Pagination.Root>
          </Flex>
        ) : (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={text(search ? 'noneFound' : 'noMembers')}
            action={search ? undefined : inviteButton}
          />
        )}
      </Layouts.Content>
      <Box>{isInviting && <InviteDialog onClose={() => setInviting(false)} />}</Box>
    </Page.Main>
  );
}
