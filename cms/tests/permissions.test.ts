import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypes, type ContentName } from '../src/content';
import { signIn, signInAsEditor, visit, type Visitor } from './support/admin';
import { startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';

type Role = 'anonymous' | 'member' | 'editor' | 'administrator';

const roles: Role[] = ['anonymous', 'member', 'editor', 'administrator'];
const PERMISSION = 'plugin::users-permissions.permission';
const API_ROLE = 'plugin::users-permissions.role';

let cms: Cms;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  cms = await startCms();
  visitors = await signEveryoneIn();
});
afterAll(() => cms?.remove());

async function signEveryoneIn(): Promise<Record<Role, Visitor>> {
  return {
    anonymous: visit(cms.url),
    member: visit(cms.url, await issueMemberToken()),
    editor: await signInAsEditor(cms.strapi, cms.url),
    administrator: await signIn(cms.url),
  };
}

/** There is no way in for members yet; when one gets a token, it opens no more than it should. */
async function issueMemberToken(): Promise<string> {
  const { service } = cms.strapi.plugin('users-permissions');
  const role = await cms.strapi.db.query(API_ROLE).findOne({ where: { type: 'authenticated' } });
  const member = await service('user').add({
    username: 'member',
    name: 'Member',
    email: 'member@example.org',
    password: 'Member-of-tests-1',
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  return service('jwt').issue({ id: member.id });
}

const isAllowed = (status: number) => status < 400;
const isRefused = (status: number) => [401, 403, 404, 405].includes(status);

/** Asks as each role and tells who got through; an answer that is neither yes nor no is returned as it is. */
async function findAllowed(ask: (visitor: Visitor) => Promise<{ status: number; body: unknown }>) {
  const allowed: unknown[] = [];
  for (const role of roles) {
    const { status, body } = await ask(visitors[role]);
    if (isAllowed(status)) allowed.push(role);
    else if (!isRefused(status)) allowed.push({ role, status, body });
  }
  return allowed;
}

describe('content in the admin panel', () => {
  const fields: Record<ContentName, object> = {
    association: { name: 'Written in the panel' },
    axis: { title: 'Written in the panel', summary: 'Summary', position: 1 },
    outcome: { statement: 'Written in the panel', strand: 'innovation', position: 1 },
    event: { title: 'Written in the panel', startDate: '2024-09-17', visibility: 'public' },
  };
  const names = Object.keys(contentTypes) as ContentName[];
  const staff = ['editor', 'administrator'];

  describe.each(names)('%s', (name) => {
    const path = `/content-manager/collection-types/${contentTypes[name]}`;
    const write = () => writePublished(cms.strapi, name, { en: {}, pt: {} });

    test.each<[string, (id: string) => [method: string, path: string, body?: object]]>([
      ['list', () => ['GET', path]],
      ['read', (id) => ['GET', `${path}/${id}?locale=pt`]],
      ['create', () => ['POST', `${path}?locale=en`, fields[name]]],
      ['translate', (id) => ['PUT', `${path}/${id}?locale=pt`, fields[name]]],
      ['publish', (id) => ['POST', `${path}/${id}/actions/publish?locale=en`, fields[name]]],
      ['unpublish', (id) => ['POST', `${path}/${id}/actions/unpublish?locale=en`, {}]],
      ['discard', (id) => ['POST', `${path}/${id}/actions/discard?locale=en`, {}]],
      ['delete', (id) => ['DELETE', `${path}/${id}?locale=*`]],
    ])('%s', async (action, request) => {
      // What one visitor takes away, the next would not find.
      const isGoneAfterwards = ['unpublish', 'discard', 'delete'].includes(action);
      const shared = await write();
      const allowed = await findAllowed(async (visitor) =>
        visitor.request(...request(isGoneAfterwards ? await write() : shared)),
      );
      expect(allowed).toEqual(staff);
    });
  });
});

describe('everything else', () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const buildUpload = () => {
    const form = new FormData();
    form.append('files', new Blob([pixel], { type: 'image/png' }), 'pixel.png');
    return form;
  };
  const staff: Role[] = ['editor', 'administrator'];
  const administrators: Role[] = ['administrator'];
  const nobody: Role[] = [];

  test.each<[method: string, path: string, allowed: Role[], body?: () => object]>([
    // Media.
    ['GET', '/upload/files', staff],
    ['GET', '/upload/folders', staff],
    ['POST', '/upload', staff, buildUpload],
    [
      'PUT',
      '/upload/settings',
      administrators,
      () => ({
        sizeOptimization: true,
        responsiveDimensions: true,
        autoOrientation: false,
        aiMetadata: false,
      }),
    ],
    // Settings.
    ['GET', '/admin/users', administrators],
    [
      'POST',
      '/admin/users',
      administrators,
      () => ({ email: 'new@example.org', firstname: 'New', roles: [1] }),
    ],
    ['GET', '/admin/roles', administrators],
    [
      'POST',
      '/admin/roles',
      administrators,
      () => ({ name: `Role ${Math.random()}`, description: 'Role' }),
    ],
    ['GET', '/admin/api-tokens', administrators],
    ['GET', '/admin/transfer/tokens', administrators],
    ['GET', '/admin/webhooks', administrators],
    ['GET', '/users-permissions/roles', administrators],
    ['GET', '/users-permissions/advanced', administrators],
    ['GET', '/users-permissions/providers', administrators],
    ['GET', '/users-permissions/email-templates', administrators],
    ['GET', '/email/settings', administrators],
    [
      'POST',
      '/i18n/locales',
      administrators,
      () => ({ code: `fr`, name: 'Français', isDefault: false }),
    ],
    [
      'PUT',
      '/content-manager/content-types/api::event.event/configuration',
      administrators,
      () => ({}),
    ],
    ['GET', '/content-manager/collection-types/plugin::users-permissions.user', administrators],
    // The members' desk, and the audit trail, which is only read.
    ['GET', '/members', staff],
    ['POST', '/members/invitations', staff, () => ({ member: { email: 'x@example.org' } })],
    ['GET', '/content-manager/collection-types/api::audit-entry.audit-entry', staff],
    ['POST', '/content-manager/collection-types/api::audit-entry.audit-entry', nobody, () => ({})],
    // The content-type builder changes code: in production it is off for everyone.
    ['POST', '/content-type-builder/content-types', nobody, () => ({})],
    // The API for programs.
    ['GET', '/api/users', nobody],
    ['GET', '/api/users/me', nobody],
    ['GET', '/api/users-permissions/roles', nobody],
    ['GET', '/api/users-permissions/permissions', nobody],
    ['GET', '/api/upload/files', nobody],
    ['POST', '/api/upload', nobody, buildUpload],
    ['GET', '/api/i18n/locales', nobody],
    ['GET', '/api/content-type-builder/content-types', nobody],
    [
      'POST',
      '/api/auth/local',
      nobody,
      () => ({ identifier: 'member', password: 'Member-of-tests-1' }),
    ],
    [
      'POST',
      '/api/auth/local/register',
      nobody,
      () => ({ username: 'x', email: 'x@example.org', password: 'Password-of-x-1' }),
    ],
    ['POST', '/api/auth/forgot-password', nobody, () => ({ email: 'member@example.org' })],
    ['GET', '/api/connect/github', nobody],
  ])('%s %s', async (method, path, allowed, body) => {
    const found = await findAllowed((visitor) => visitor.request(method, path, body?.()));
    expect(found.map((entry) => (isMistake(entry) ? roleOf(entry) : entry))).toEqual(allowed);
  });

  /** A request that was let through and found wrong: what matters is that it was let through. */
  const isMistake = (entry: unknown): entry is { role: Role; status: number } =>
    typeof entry === 'object' && (entry as { status: number }).status === 400;
  const roleOf = ({ role }: { role: Role }) => role;

  test.each(['associations', 'axes', 'outcomes', 'events'])(
    'there is no REST for %s',
    async (name) => {
      const requests = [
        ['GET', ''],
        ['GET', '/1'],
        ['POST', ''],
        ['PUT', '/1'],
        ['DELETE', '/1'],
      ] as const;
      for (const [method, end] of requests) {
        for (const role of ['anonymous', 'member'] as const) {
          const body = method === 'GET' || method === 'DELETE' ? undefined : { data: {} };
          const { status } = await visitors[role].request(method, `/api/${name}${end}`, body);
          expect([404, 405]).toContain(status);
        }
      }
    },
  );

  test('no one registers as an administrator once there is one', async () => {
    const body = { email: 'x@example.org', password: 'Password-of-x-1', firstname: 'X' };
    const { status } = await visitors.anonymous.request('POST', '/admin/register-admin', body);
    expect(status).toBe(400);
    const users = cms.strapi.db.query('admin::user');
    expect(await users.count({ where: { email: body.email } })).toBe(0);
  });

  test('the roles of the admin panel are two', async () => {
    const codes = (await cms.strapi.db.query('admin::role').findMany({})).map(({ code }) => code);
    expect(codes).toContain('strapi-super-admin');
    expect(codes).toContain('strapi-editor');
    expect(codes).not.toContain('strapi-author');
  });
});

describe('the next start', () => {
  let editorRole: { id: number };

  beforeAll(async () => {
    const { db } = cms.strapi;
    const publicRole = await db.query(API_ROLE).findOne({ where: { type: 'public' } });
    for (const action of [
      'plugin::upload.content-api.find',
      'plugin::users-permissions.auth.register',
    ]) {
      await db.query(PERMISSION).create({ data: { action, role: publicRole.id } });
    }
    const lost = { action: 'api::event.event.find', role: publicRole.id };
    await db.query(PERMISSION).deleteMany({ where: lost });
    await db.query(API_ROLE).create({ data: { name: 'Added', type: 'added', description: '' } });
    const added = await db.query(API_ROLE).findOne({ where: { type: 'added' } });
    await db
      .query(PERMISSION)
      .create({ data: { action: 'plugin::users-permissions.user.find', role: added.id } });
    await openRegistration();

    editorRole = await cms.strapi.service('admin::role').findOne({ code: 'strapi-editor' });
    const ofEditor = db.query('admin::permission');
    await ofEditor.create({
      data: {
        action: 'admin::users.read',
        subject: null,
        properties: {},
        conditions: [],
        role: editorRole.id,
      },
    });
    await ofEditor.deleteMany({
      where: { role: editorRole.id, action: 'plugin::content-manager.explorer.create' },
    });
  });

  async function openRegistration(): Promise<void> {
    const store = cms.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    await store.set({ value: { ...((await store.get({})) as object), allow_register: true } });
  }

  test('finds grants that were changed by hand', async () => {
    expect((await visit(cms.url).request('GET', '/api/upload/files')).status).toBe(200);
    expect((await cms.ask('{ events { slug } }')).errors?.[0]?.message).toMatch(/forbidden/i);
  });

  describe('after that', () => {
    beforeAll(() => cms.restart());

    test('revokes what was granted by hand', async () => {
      const anonymous = visit(cms.url);
      expect((await anonymous.request('GET', '/api/upload/files')).status).toBe(403);
      const user = { username: 'x', email: 'x@example.org', password: 'Password-of-x-1' };
      const { status } = await anonymous.request('POST', '/api/auth/local/register', user);
      expect(isRefused(status)).toBe(true);
      const settings = await cms.strapi
        .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
        .get({});
      expect(settings).toMatchObject({ allow_register: false });
      const added = await cms.strapi.db
        .query(API_ROLE)
        .findOne({ where: { type: 'added' }, populate: ['permissions'] });
      expect(added.permissions).toEqual([]);
      const ofEditor = await cms.strapi.db
        .query('admin::permission')
        .findMany({ where: { role: editorRole.id, action: 'admin::users.read' } });
      expect(ofEditor).toEqual([]);
    });

    test('grants again what was taken away by hand', async () => {
      expect((await cms.ask('{ events { slug } }')).errors).toBeUndefined();
      const ofEditor = await cms.strapi.db.query('admin::permission').findMany({
        where: { role: editorRole.id, action: 'plugin::content-manager.explorer.create' },
      });
      expect(ofEditor.map(({ subject }) => subject).toSorted()).toEqual(
        Object.values(contentTypes).toSorted(),
      );
    });

    test('adds no second administrator', async () => {
      const emails = (await cms.strapi.db.query('admin::user').findMany({})).map(
        ({ email }) => email,
      );
      expect(emails.filter((email) => email === 'admin@example.org')).toHaveLength(1);
    });
  });
});
