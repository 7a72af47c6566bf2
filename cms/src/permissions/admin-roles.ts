import type { Core } from '@strapi/strapi';
import { AUDIT_ENTRY } from '../accounts/audit';
import { contentUIDs, languages } from '../content';
import { deskActions } from '../member-desk/actions';

const readAction = 'plugin::content-manager.explorer.read';

/** What an Editor may do with the entries of every content type. */
const editorContentActions = [
  'plugin::content-manager.explorer.create',
  readAction,
  'plugin::content-manager.explorer.update',
  'plugin::content-manager.explorer.delete',
  'plugin::content-manager.explorer.publish',
] as const;

/** What an Editor may do besides: the media library, the members' desk, and nothing of the settings. */
const editorActions = [
  'plugin::upload.read',
  'plugin::upload.configure-view',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
  deskActions.manageMembers,
  deskActions.readRegistrations,
] as const;

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

/** Grants the admin panel's Editor role what is named above, and removes Strapi's unused Author role. */
export async function reconcileAdminRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role');
  const editor = await roles.findOne({ code: 'strapi-editor' });
  await roles.assignPermissions(editor.id, listEditorPermissions(strapi));
  const author = await roles.findOneWithUsersCount({ code: 'strapi-author' });
  if (author && author.usersCount === 0) await roles.deleteByIds([author.id]);
}

function listEditorPermissions(strapi: Core.Strapi): Permission[] {
  const locales = languages.map(({ code }) => code);
  const ofContent = contentUIDs.flatMap((subject) =>
    editorContentActions.map((action) => ({
      action,
      subject,
      properties:
        action.endsWith('.delete') || action.endsWith('.publish')
          ? { locales }
          : { fields: listFields(strapi, subject), locales },
      conditions: [],
    })),
  );
  const ofAudit = {
    action: readAction,
    subject: AUDIT_ENTRY,
    properties: { fields: listFields(strapi, AUDIT_ENTRY) },
    conditions: [],
  };
  const others = editorActions.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  }));
  return [...ofContent, ofAudit, ...others];
}

/** Lists the fields of a type with those of its components as paths: "venue.street". */
function listFields(strapi: Core.Strapi, subject: string): string[] {
  const [permission] = strapi.service('admin::content-type').getPermissionsWithNestedFields([
    {
      actionId: editorContentActions[0],
      subjects: [subject],
      options: { applyToProperties: ['fields'] },
    },
  ]);
  return permission.properties.fields;
}
