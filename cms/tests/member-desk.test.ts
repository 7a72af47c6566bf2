import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDIT_ENTRY } from '../src/accounts/audit';
import { USER } from '../src/accounts/user';
import { OUTGOING_MAIL } from '../src/mail/queue';
import { REGISTRATION } from '../src/registrations/registration';
import { addMember } from './support/accounts';
import { signIn, signInAsEditor, visit, type AdminAnswer, type Visitor } from './support/admin';
import { startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';

const DAY = 24 * 60 * 60 * 1000;

let cms: Cms;
let editor: Visitor;
let editorInPortuguese: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  cms = await startCms();
  editor = await signInAsEditor(cms.strapi, cms.url);
  editorInPortuguese = await signInAsEditor(cms.strapi, cms.url, 'pt');
  administrator = await signIn(cms.url);
});
afterAll(() => cms?.remove());

const invite = async (body: object, visitor = editor): Promise<AdminAnswer> =>
  visitor.request('POST', '/members/invitations', body);

interface Listed {
  id: string;
  email: string;
  state: string;
}

async function list(query = ''): Promise<Listed[]> {
  const { body } = await editor.request('GET', `/members${query}`);
  return body.members as Listed[];
}

describe('inviting', () => {
  test('a pasted list reports each row, with its line, and writes one mail to each', async () => {
    const csv = [
      'Nome;E-mail;Organização;Idioma',
      'Ana Sá;Ana@Example.org;INESC;pt',
      'Rui;rui@example.org;;en',
      'Eva;nobody;;',
      'Ana;ana@example.org;;',
    ].join('\n');
    const { status, body } = await invite({ csv });
    expect(status).toBe(200);
    expect(body.report).toEqual([
      { line: 2, email: 'ana@example.org', result: 'invited' },
      { line: 3, email: 'rui@example.org', result: 'invited' },
      { line: 4, email: 'nobody', result: 'notAnAddress' },
      { line: 5, email: 'ana@example.org', result: 'twice' },
    ]);
    const member = await cms.strapi.db.query(USER).findOne({ where: { email: 'ana@example.org' } });
    expect(member).toMatchObject({ name: 'Ana Sá', organisation: 'INESC', language: 'pt' });
    const entries = await cms.strapi.db
      .query(AUDIT_ENTRY)
      .findMany({ where: { what: 'invited', about: 'ana@example.org' } });
    expect(entries).toMatchObject([{ by: 'editor', who: 'editor-en@example.org' }]);
  });

  test('one member, and again', async () => {
    const member = { email: 'one@example.org', name: 'One', organisation: null, language: 'pt' };
    expect((await invite({ member })).body.report).toMatchObject([{ result: 'invited' }]);
    expect((await invite({ member })).body.report).toMatchObject([{ result: 'invitedAgain' }]);
  });

  test.each([
    [{ csv: 'Ana Sá\nRui' }, /^There is no e-mail address/, /^Não há nenhum endereço/],
    [{ csv: 'a@b.pt,"' }, /^Line 1 of the list/, /^Não é possível ler a linha 1/],
    [{ csv: 'a@b.pt\n'.repeat(501) }, /^The list has 501/, /^A lista tem 501 associados/],
    [{ csv: 1 }, /^Send /, /^Send /],
  ])('what is no list is refused in the editor’s language: %j', async (body, en, pt) => {
    for (const [visitor, message] of [[editor, en] as const, [editorInPortuguese, pt] as const]) {
      const answer = await invite(body, visitor);
      expect(answer.status).toBe(400);
      expect(answer.body.error?.message).toMatch(message);
    }
  });
});

describe('the list of members', () => {
  const add = async (name: string, values: object): Promise<void> => {
    const email = `${name.toLowerCase()}@list.example`;
    const common = { username: email, email, name, language: 'en', provider: 'local' };
    await cms.strapi.db.query(USER).create({ data: { ...common, blocked: false, ...values } });
  };

  beforeAll(async () => {
    await add('Active', { confirmed: true, organisation: 'CITEVE' });
    await add('Blocked', { confirmed: true, blocked: true });
    await add('Invited', { confirmed: false });
    await add('Lapsed', { confirmed: false });
    await cms.strapi.db.query(USER).updateMany({
      where: { name: 'Lapsed' },
      data: { updatedAt: new Date(Date.now() - 8 * DAY) },
    });
  });

  test('tells the state of each, and no secret', async () => {
    const members = await list('?search=LIST.example');
    expect(members.map(({ email, state }) => [email, state])).toEqual([
      ['active@list.example', 'active'],
      ['blocked@list.example', 'blocked'],
      ['invited@list.example', 'invited'],
      ['lapsed@list.example', 'lapsed'],
    ]);
    const keys = ['email', 'id', 'language', 'name', 'organisation', 'since', 'state'];
    for (const member of members) expect(Object.keys(member).toSorted()).toEqual(keys);
  });

  test('finds by name, address and organisation, word by word', async () => {
    const found = await list('?search=citeve%20act');
    expect(found.map(({ email }) => email)).toEqual(['active@list.example']);
    expect(await list('?search=citeve%20blocked')).toEqual([]);
    expect(await list('?search=%25')).toEqual([]);
  });

  test('has pages, of which there is one that is empty', async () => {
    const { body } = await editor.request('GET', '/members?search=list.example&page=2');
    expect(body).toEqual({
      members: [],
      pagination: { page: 2, pageSize: 50, pageCount: 1, total: 4 },
    });
  });

  test('blocks a member and lets them in again', async () => {
    const [{ id } = { id: '' }] = await list('?search=active@list.example');
    const change = async (what: string): Promise<number> =>
      (await editor.request('POST', `/members/${id}/${what}`)).status;
    expect(await change('block')).toBe(204);
    expect(await list('?search=active@list.example')).toMatchObject([{ state: 'blocked' }]);
    expect(await change('unblock')).toBe(204);
    expect(await list('?search=active@list.example')).toMatchObject([{ state: 'active' }]);
    const whats = await cms.strapi.db
      .query(AUDIT_ENTRY)
      .findMany({ where: { about: 'active@list.example' }, orderBy: { id: 'asc' } });
    expect(whats.map(({ what }) => what)).toEqual(['blocked', 'unblocked']);
  });

  test('knows when a member is not there any more', async () => {
    const { status, body } = await editorInPortuguese.request('POST', '/members/gone/block');
    expect(status).toBe(404);
    expect(body.error?.message).toMatch(/^Este associado já não existe/);
  });
});

describe('the registrations of an event', () => {
  let event: string;

  beforeAll(async () => {
    event = await writePublished(cms.strapi, 'event', {
      shared: { startDate: '2199-01-01', registrationEnabled: true, capacity: 1 },
      en: {},
    });
    const add = async (name: string, status: string): Promise<void> => {
      const user = await addMember(cms.strapi, { email: `${status}@registered.example`, name });
      const data = { eventId: event, userId: user.id, status };
      await cms.strapi.db.query(REGISTRATION).create({ data });
    };
    await add('Rui "R", Costa', 'waiting');
    await add('=HYPERLINK("https://evil.example")', 'confirmed');
    await add('-1', 'cancelled');
  });

  test('are listed with who has a place, who waits and who has cancelled', async () => {
    const { status, body } = await editor.request('GET', `/registrations/${event}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ isEnabled: true, capacity: 1 });
    expect(body.registrations).toMatchObject([
      { status: 'confirmed', place: null, email: 'confirmed@registered.example' },
      { status: 'waiting', place: 1, name: 'Rui "R", Costa' },
      { status: 'cancelled', place: null },
    ]);
  });

  test('are a file for spreadsheets, in the editor’s language and without formulas', async () => {
    const read = async (visitor: Visitor): Promise<string[]> => {
      const { body } = await visitor.request('GET', `/registrations/${event}/csv`);
      return String(body.csv).split('\r\n');
    };
    const written = await read(editor);
    expect(written[0]).toBe(
      '\uFEFFStatus,Place on the waiting list,Name,E-mail,Organisation,Registered at (UTC)',
    );
    expect(written[1]).toMatch(
      /^Confirmed,,"'=HYPERLINK\(""https:\/\/evil\.example""\)",confirmed@registered\.example,,\d{4}-\d\d-\d\d \d\d:\d\d$/,
    );
    expect(written[2]).toContain('Waiting list,1,"Rui ""R"", Costa",');
    expect(written[3]).toContain("Cancelled,,'-1,");
    const [titles, confirmed] = await read(editorInPortuguese);
    expect(titles).toBe(
      '\uFEFFEstado;Lugar na lista de espera;Nome;E-mail;Organização;Data da inscrição (UTC)',
    );
    expect(confirmed).toMatch(/^Confirmada;;/);
  });

  test('of an event that there is not are none', async () => {
    const { body } = await editor.request('GET', '/registrations/nowhere');
    expect(body).toEqual({ isEnabled: false, capacity: null, registrations: [] });
  });
});

describe('nobody else', () => {
  let ungranted: Visitor;

  beforeAll(async () => {
    const role = await cms.strapi.service('admin::role').create({ name: 'Without a desk' });
    const credentials = { email: 'ungranted@example.org', password: 'Nothing-of-tests-1' };
    await cms.strapi.service('admin::user').create({
      ...credentials,
      firstname: 'Nobody',
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    });
    ungranted = await signIn(cms.url, credentials);
  });

  test.each([
    ['GET', '/members'],
    ['POST', '/members/invitations'],
    ['POST', '/members/x/block'],
    ['POST', '/members/x/unblock'],
    ['GET', '/registrations/x'],
    ['GET', '/registrations/x/csv'],
  ])('may %s %s', async (method, path) => {
    expect((await visit(cms.url).request(method, path)).status).toBe(401);
    expect((await ungranted.request(method, path)).status).toBe(403);
  });
});

describe('the audit trail', () => {
  const path = `/content-manager/collection-types/${AUDIT_ENTRY}`;

  test('is read by editors and administrators', async () => {
    for (const visitor of [editor, administrator]) {
      const { status, body } = await visitor.request('GET', `${path}?sort=at:DESC`);
      expect(status).toBe(200);
      expect(JSON.stringify(body.results)).toContain('invited');
    }
  });

  test('says from where editors act, also what administrators do to an account by hand', async () => {
    const accounts = `/content-manager/collection-types/${USER}`;
    const role = await cms.strapi.db.query('plugin::users-permissions.role').findOne({});
    const account = {
      role: { connect: [{ id: role.id }] },
      email: 'Hand@Example.org',
      username: 'hand',
      name: 'Hand',
      language: 'en',
      password: 'a phrase of many words',
    };
    const { body } = await administrator.request('POST', accounts, account);
    const { documentId } = body as { documentId: string };
    await administrator.request('PUT', `${accounts}/${documentId}`, { organisation: 'Test' });
    await editor.request('POST', `/members/${documentId}/block`);
    await administrator.request('DELETE', `${accounts}/${documentId}`);
    await editor.request('GET', '/registrations/none/csv');
    const entries = await cms.strapi.db
      .query(AUDIT_ENTRY)
      .findMany({ orderBy: { id: 'desc' }, limit: 5 });
    expect(entries.map(({ what }) => what)).toEqual([
      'registrationsExported',
      'accountDeleted',
      'blocked',
      'accountChanged',
      'accountCreated',
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({ by: 'editor', who: expect.stringContaining('@') });
      expect(entry.from).toMatch(/127\.0\.0\.1|::1/);
    }
  });

  test('is changed by nobody', async () => {
    const before = await cms.strapi.db.query(AUDIT_ENTRY).findMany({ orderBy: { id: 'asc' } });
    const [{ documentId }] = before;
    const entry = { at: new Date(), what: 'forged', by: 'member' };
    for (const visitor of [editor, administrator]) {
      const answers = [
        await visitor.request('POST', path, entry),
        await visitor.request('PUT', `${path}/${documentId}`, entry),
        await visitor.request('DELETE', `${path}/${documentId}`),
        await visitor.request('POST', `${path}/actions/bulkDelete`, { documentIds: [documentId] }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    const documents = cms.strapi.documents(AUDIT_ENTRY);
    await expect(documents.delete({ documentId })).rejects.toThrow('The audit trail is only read.');
    const after = await cms.strapi.db.query(AUDIT_ENTRY).findMany({ orderBy: { id: 'asc' } });
    expect(after).toEqual(before);
  });
});

test('each invitation waits in the queue or has been sent, and nothing else', async () => {
  const rows = await cms.strapi.db.query(OUTGOING_MAIL).findMany({});
  expect(rows.filter(({ template }) => template !== 'invitation')).toEqual([]);
});
