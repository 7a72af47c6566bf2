import { adminApi } from '@strapi/strapi/admin';
import type { EventRegistrations, InvitedRow, MemberPage } from '../../member-desk/shapes';

/** One member to be invited, or a list as it was pasted. */
type Invitations =
  | { csv: string }
  | { member: { email: string; name?: string; organisation?: string | null; language?: string } };

const deskApi = adminApi.enhanceEndpoints({ addTagTypes: ['Member'] }).injectEndpoints({
  endpoints: (build) => ({
    listMembers: build.query<MemberPage, { search: string; page: string }>({
      query: (params) => ({ url: '/members', config: { params } }),
      providesTags: ['Member'],
    }),
    inviteMembers: build.mutation<{ report: InvitedRow[] }, Invitations>({
      query: (data) => ({ url: '/members/invitations', method: 'POST', data }),
      invalidatesTags: ['Member'],
    }),
    changeMember: build.mutation<unknown, { id: string; change: 'block' | 'unblock' }>({
      query: ({ id, change }) => ({ url: `/members/${id}/${change}`, method: 'POST' }),
      invalidatesTags: ['Member'],
    }),
    listRegistrations: build.query<EventRegistrations, string>({
      query: (event) => `/registrations/${event}`,
      // Members register all the time: what was read before is not shown again.
      keepUnusedDataFor: 0,
    }),
    writeRegistrations: build.mutation<{ csv: string }, string>({
      query: (event) => `/registrations/${event}/csv`,
    }),
  }),
});

export const {
  useListMembersQuery,
  useInviteMembersMutation,
  useChangeMemberMutation,
  useListRegistrationsQuery,
  useWriteRegistrationsMutation,
} = deskApi;
