import type { Core } from '@strapi/strapi';

/** What may be done at the members' desk of the admin panel; src/permissions/admin-roles.ts grants it. */
export const deskActions = {
  manageMembers: 'api::members.manage',
  readRegistrations: 'api::registrations.read',
} as const;

/** Makes the admin panel know the actions; to be called before it gives the Super Admin every one there is. */
export async function registerDeskActions(strapi: Core.Strapi): Promise<void> {
  const shared = { section: 'settings', category: 'members' } as const;
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...shared, uid: 'members.manage', displayName: 'Invite, list and block members' },
    { ...shared, uid: 'registrations.read', displayName: 'See who has registered for an event' },
  ]);
}
