import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCalendar } from 'icalendar';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AUDIT_ENTRY } from '../src/accounts/audit';
import { ACCOUNT_TOKEN } from '../src/accounts/tokens';
import { USER } from '../src/accounts/user';
import { OUTGOING_MAIL, queueMail } from '../src/mail/queue';
import type { Mail } from '../src/mail/mail';
import { startCms, type Cms } from './support/cms';
import { writePublished } from './support/content';
import { MailServer, type ReceivedMail } from './support/mail-server';

const siteUrl = 'https://www.example.org';
const languages = ['en', 'pt'] as const;
const server = new MailServer();

let cms: Cms;
let event: string;

beforeAll(async () => {
  await server.start();
  cms = await startCms({
    SMTP_URL: server.url,
    MAIL_FROM: 'mail@example.org',
    NUXT_PUBLIC_SITE_URL: siteUrl,
  });
  const association = await writePublished(cms.strapi, 'association', {
    shared: { email: 'office@example.org', acronym: 'PRODUTECH' },
    en: { slug: 'produtech', name: 'Production Technologies' },
    pt: { slug: 'produtech', name: 'Tecnologias de Produção' },
  });
  event = await writePublished(cms.strapi, 'event', {
    shared: {
      association,
      startDate: '2026-09-17',
      startTime: '09:30:00.000',
      endTime: '18:00:00.000',
      visibility: 'members',
      venue: { name: 'Exponor', locality: 'Matosinhos', country: 'PT' },
    },
    en: { slug: 'open-day', title: 'Open day' },
    pt: { slug: 'dia-aberto', title: 'Dia aberto' },
  });
  await addMember('ana@example.org', { name: 'Ana Sá' });
  await addMember('blocked@example.org', { blocked: true });
  await addMember('invited@example.org', { name: 'Rui', confirmed: false });
});
afterAll(async () => {
  await cms?.remove();
  await server.stop();
});

let members = 0;

async function addMember(email: string, values: object = {}): Promise<number> {
  members += 1;
  const data = { username: `member-${members}`, email, name: 'Member', language: 'en' };
  const user = await cms.strapi.db
    .query(USER)
    .create({ data: { ...data, provider: 'local', confirmed: true, blocked: false, ...values } });
  return user.id;
}

const countQueued = async (): Promise<number> => cms.strapi.db.query(OUTGOING_MAIL).count({});

/** Waits until the queue is empty. */
async function whenSent(): Promise<void> {
  await vi.waitFor(async () => expect(await countQueued()).toBe(0), { timeout: 15_000 });
}

/** Queues a mail and gives it as it arrives; undefined when none does. */
async function send(mail: Mail): Promise<ReceivedMail | undefined> {
  const before = server.received.length;
  await queueMail(cms.strapi, mail);
  await whenSent();
  return server.received.slice(before).find(({ envelope }) => envelope.to.includes(mail.to));
}

function headerOf({ mail }: ReceivedMail, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}

/** One of each template, and what has to stand in it: in the subject, and as the path of its link. */
const kinds: {
  name: string;
  mail: (language: 'en' | 'pt') => Mail;
  subject: Record<'en' | 'pt', string>;
  path: Record<'en' | 'pt', string>;
  hasToken?: boolean;
  hasFile?: boolean;
}[] = [
  {
    name: 'reset',
    mail: (language) => ({ template: 'reset', to: 'ana@example.org', language, data: {} }),
    subject: { en: 'Choose a new password', pt: 'Escolha uma nova palavra-passe' },
    path: { en: '/reset-password', pt: '/pt/reset-password' },
    hasToken: true,
  },
  {
    name: 'invitation',
    mail: (language) => ({
      template: 'invitation',
      to: 'invited@example.org',
      language,
      data: { name: 'Rui' },
    }),
    subject: {
      en: 'You are invited to the members’ area of PRODUTECH',
      pt: 'Convite para a área de associados: PRODUTECH',
    },
    path: { en: '/reset-password', pt: '/pt/reset-password' },
    hasToken: true,
  },
  {
    name: 'registration',
    mail: (language) => ({
      template: 'registration',
      to: 'new@example.org',
      language,
      data: { name: 'New', organisation: null },
    }),
    subject: { en: 'Confirm your account', pt: 'Confirme a sua conta' },
    path: { en: '/reset-password', pt: '/pt/reset-password' },
    hasToken: true,
  },
  {
    name: 'registration of a member',
    mail: (language) => ({
      template: 'registration',
      to: 'ana@example.org',
      language,
      data: { name: 'Someone else', organisation: null },
    }),
    subject: { en: 'You have an account already', pt: 'Já tem uma conta' },
    path: { en: '/login', pt: '/pt/login' },
  },
  {
    name: 'emailChange',
    mail: (language) => ({
      template: 'emailChange',
      to: 'new@example.org',
      language,
      data: { userId: 1 },
    }),
    subject: {
      en: 'Confirm your new e-mail address',
      pt: 'Confirme o seu novo endereço de e-mail',
    },
    path: { en: '/confirm-email', pt: '/pt/confirm-email' },
    hasToken: true,
  },
  {
    name: 'emailChanged, pending',
    mail: (language) => ({
      template: 'emailChanged',
      to: 'ana@example.org',
      language,
      data: { name: 'Ana Sá', email: 'new@example.org', isPending: true },
    }),
    subject: {
      en: 'A new e-mail address for your account',
      pt: 'Um novo endereço de e-mail para a sua conta',
    },
    path: { en: '/forgot-password', pt: '/pt/forgot-password' },
  },
  {
    name: 'emailChanged',
    mail: (language) => ({
      template: 'emailChanged',
      to: 'ana@example.org',
      language,
      data: { name: 'Ana Sá', email: 'new@example.org' },
    }),
    subject: {
      en: 'The e-mail address of your account has changed',
      pt: 'O endereço de e-mail da sua conta mudou',
    },
    path: { en: '/account', pt: '/pt/account' },
  },
  {
    name: 'passwordChanged',
    mail: (language) => ({
      template: 'passwordChanged',
      to: 'ana@example.org',
      language,
      data: { name: 'Ana Sá' },
    }),
    subject: { en: 'Your password has changed', pt: 'A sua palavra-passe mudou' },
    path: { en: '/forgot-password', pt: '/pt/forgot-password' },
  },
  ...(
    [
      ['registrationConfirmed', 'You are registered: ', 'A sua inscrição está confirmada: ', true],
      ['registrationWaiting', 'You are on the waiting list: ', 'Está na lista de espera: ', false],
      ['registrationMovedUp', 'There is a place for you: ', 'Há um lugar para si: ', true],
      [
        'registrationCancelled',
        'Your registration is cancelled: ',
        'A sua inscrição foi cancelada: ',
        false,
      ],
    ] as const
  ).map(([template, en, pt, hasFile]) => ({
    name: template,
    mail: (language: 'en' | 'pt'): Mail => ({
      template,
      to: 'ana@example.org',
      language,
      data: { name: 'Ana Sá', event },
    }),
    subject: { en: `${en}Open day`, pt: `${pt}Dia aberto` },
    path: { en: '/event/open-day', pt: '/pt/event/dia-aberto' },
    hasFile,
  })),
  {
    name: 'eventCancelled',
    mail: (language) => ({
      template: 'eventCancelled',
      to: 'ana@example.org',
      language,
      data: { name: 'Ana Sá', title: 'Fair' },
    }),
    subject: { en: 'Cancelled: Fair', pt: 'Evento cancelado: Fair' },
    path: { en: '/events', pt: '/pt/events' },
  },
];

describe.each(languages)('in “%s”', (language) => {
  beforeAll(async () => {
    for (const { mail } of kinds) await queueMail(cms.strapi, mail(language));
    await whenSent();
  });

  test.each(kinds)('$name', ({ mail, subject, path, hasToken, hasFile }) => {
    const received = server
      .listTo(mail(language).to)
      .find((one) => one.mail.subject === subject[language]);
    if (!received) throw new Error('It was not received.');
    const { text = '', html = '', attachments } = received.mail;
    expect(received.envelope.from).toBe('mail@example.org');
    expect(received.mail.from).toEqual({ name: 'PRODUTECH', address: 'mail@example.org' });
    expect(received.mail.replyTo?.[0]?.address).toBe('office@example.org');
    expect(headerOf(received, 'auto-submitted')).toBe('auto-generated');
    expect(headerOf(received, 'content-language')).toBe(language);
    expect(received.mail.messageId).toMatch(/^<[\da-f-]{36}@example\.org>$/u);

    const [, link = ''] = /(https:\/\/www\.example\.org\/\S+)/u.exec(text) ?? [];
    const { pathname, searchParams } = new URL(link);
    expect(pathname).toBe(path[language]);
    expect(searchParams.get('token') ?? '').toMatch(hasToken ? /^[\w-]{43}$/u : /^$/u);
    expect(html).toContain(`href="${link}"`);
    expect(html).toContain(`<html lang="${language}">`);
    // Nothing is fetched from anywhere, and no text was left unfilled.
    expect(html).not.toMatch(/<img|src=|url\(|@import|<script/u);
    expect(`${text}${html.replace(/<style>.*<\/style>/su, '')}`).not.toMatch(
      /[{}]|undefined|null/u,
    );
    expect(attachments).toHaveLength(hasFile ? 1 : 0);
  });
});

describe('the file of an event', () => {
  test('puts it into a calendar, under its identifier and page', async () => {
    const received = await send({
      template: 'registrationConfirmed',
      to: 'ana@example.org',
      language: 'pt',
      data: { name: 'Ana Sá', event },
    });
    const [file] = received?.mail.attachments ?? [];
    expect(file?.mimeType).toBe('text/calendar');
    expect(file?.filename).toBe('dia-aberto.ics');
    // As it travels: the parser of mails makes lines of its own of texts.
    const [, encoded = ''] = /name=dia-aberto\.ics.*?\r\n\r\n([\w+/=\r\n]+)/su.exec(
      received?.raw ?? '',
    ) ?? [''];
    const bytes = Buffer.from(encoded, 'base64');
    expect(bytes.toString('utf8')).toContain('\r\nMETHOD:PUBLISH\r\n');
    const { events, skipped } = readCalendar(bytes, { timeZone: 'Europe/Lisbon' });
    expect(skipped).toEqual([]);
    expect(events).toMatchObject([
      {
        uid: event,
        title: 'Dia aberto',
        url: `${siteUrl}/pt/event/dia-aberto`,
        visibility: 'members',
        location: 'Exponor, Matosinhos, Portugal',
        times: { startDate: '2026-09-17', timeZone: 'Europe/Lisbon' },
      },
    ]);
    expect(received?.mail.text).toContain(
      'Quando: quinta-feira, 17 de setembro de 2026, 09:30 – 18:00 (Hora de verão da Europa Ocidental)',
    );
    expect(received?.mail.text).toContain('Onde: Exponor, Matosinhos, Portugal');
  });

  test('of an event that is not published any more is not sent, nor its mail', async () => {
    const mail: Mail = {
      template: 'registrationConfirmed',
      to: 'ana@example.org',
      language: 'en',
      data: { name: 'Ana Sá', event: 'gone' },
    };
    expect(await send(mail)).toBeUndefined();
  });
});

describe('nobody learns', () => {
  test.each([
    ['an address that nobody has', 'nobody@example.org', 'reset'],
    ['a member who is blocked', 'blocked@example.org', 'reset'],
    ['a member who has accepted', 'ana@example.org', 'invitation'],
  ] as const)('of %s: nothing is sent, no token made', async (_, to, template) => {
    await cms.strapi.db.query(ACCOUNT_TOKEN).deleteMany({});
    const data = template === 'reset' ? {} : { name: 'Ana' };
    expect(await send({ template, to, language: 'en', data } as Mail)).toBeUndefined();
    expect(await cms.strapi.db.query(ACCOUNT_TOKEN).count({})).toBe(0);
  });

  test('whether an address is known by what queueing costs: one insert each', async () => {
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }): void => void statements.push(sql);
    const listOf = async (to: string): Promise<string[]> => {
      statements.length = 0;
      await queueMail(cms.strapi, { template: 'reset', to, language: 'en', data: {} });
      return statements.filter((sql) => sql.startsWith('insert') || /up_users/u.test(sql));
    };
    cms.strapi.db.connection.on('query', listen);
    try {
      const [known, unknown] = [await listOf('ana@example.org'), await listOf('no@example.org')];
      expect(known).toHaveLength(1);
      expect(unknown).toEqual(known);
    } finally {
      cms.strapi.db.connection.off('query', listen);
    }
    await whenSent();
  });

  test('anything by a name that stands in a mail to a stranger', async () => {
    const received = await send({
      template: 'registration',
      to: 'stranger@example.org',
      language: 'en',
      data: { name: 'Win at https://evil.example', organisation: 'Evil' },
    });
    expect(received?.raw).not.toMatch(/evil/iu);
  });
});

describe('what people write', () => {
  const name = 'Eve\r\nBcc: all@example.org\r\n\r\n<img src=x onerror=alert(1)>\u202E & "friends"';

  test('ends no header, and is no markup', async () => {
    const received = await send({
      template: 'passwordChanged',
      to: 'ana@example.org',
      language: 'en',
      data: { name },
    });
    expect(received?.envelope.to).toEqual(['ana@example.org']);
    expect(received?.mail.bcc ?? []).toEqual([]);
    expect(received?.mail.text).toContain(
      'Hello Eve Bcc: all@example.org <img src=x onerror=alert(1)> & "friends",',
    );
    expect(received?.mail.html).not.toContain('<img');
    expect(received?.mail.html).toContain('&#x3C;img');
  });

  test('in the title of an event ends no subject, and no line of its file', async () => {
    const title = 'A day\r\nX-Header: 1 {name}';
    const hostile = await writePublished(cms.strapi, 'event', {
      en: { slug: 'hostile', title },
    });
    const received = await send({
      template: 'registrationConfirmed',
      to: 'ana@example.org',
      language: 'en',
      data: { name: 'Ana', event: hostile },
    });
    expect(received?.mail.subject).toBe('You are registered: A day X-Header: 1 {name}');
    expect(received?.mail.headers.map(({ key }) => key)).not.toContain('x-header');
    const file = Buffer.from(received?.mail.attachments[0]?.content as ArrayBuffer).toString();
    expect(file).not.toMatch(/^X-Header/mu);
  });
});

describe('a mail server', () => {
  const passwordChanged = (to: string): Mail => ({
    template: 'passwordChanged',
    to,
    language: 'en',
    data: { name: 'Ana' },
  });

  test('that is down gets everything later, once, also after a restart', async () => {
    const addresses = ['one@example.org', 'two@example.org', 'three@example.org'];
    const warn = vi.spyOn(cms.strapi.log, 'warn');
    await server.stop();
    for (const address of addresses) await queueMail(cms.strapi, passwordChanged(address));
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1), { timeout: 5000 });
    expect(String(warn.mock.calls[0]?.[0])).toMatch(/^No mail can be sent \(.*ECONNREFUSED/u);
    expect(await countQueued()).toBe(3);
    await cms.restart();
    expect(await countQueued()).toBe(3);
    await server.start();
    await whenSent();
    for (const address of addresses) expect(server.listTo(address)).toHaveLength(1);
  });

  test('that refuses an address for good is not asked again, and it is written down', async () => {
    const to = 'refused@example.org';
    const member = await addMember(to);
    const error = vi.spyOn(cms.strapi.log, 'error');
    server.refusals.set(to, [{ at: 'recipient', code: 550 }]);
    expect(await send(passwordChanged(to))).toBeUndefined();
    expect(server.refusals.get(to)).toEqual([]);
    expect(String(error.mock.calls[0]?.[0])).toMatch(
      /^Mail \d+ \(passwordChanged\) is given up: /u,
    );
    const entry = await cms.strapi.db
      .query(AUDIT_ENTRY)
      .findOne({ where: { what: 'mailGivenUp', memberId: member } });
    expect(entry).toMatchObject({ by: 'system', about: 'passwordChanged' });
  });

  test.each(['recipient', 'content'] as const)(
    'that takes a mail later (%s) does not hold up the others',
    async (at) => {
      const to = `later-${at}@example.org`;
      server.refusals.set(to, [{ at, code: 451 }]);
      await queueMail(cms.strapi, passwordChanged(to));
      await queueMail(cms.strapi, passwordChanged(`after-${at}@example.org`));
      const rows = cms.strapi.db.query(OUTGOING_MAIL);
      await vi.waitFor(
        async () => expect(await rows.findMany({})).toMatchObject([{ recipient: to, failures: 1 }]),
        { timeout: 5000 },
      );
      expect(server.listTo(`after-${at}@example.org`)).toHaveLength(1);
      await rows.updateMany({ where: { recipient: to }, data: { dueAt: new Date() } });
      await whenSent();
      expect(server.listTo(to)).toHaveLength(1);
    },
  );

  test('that breaks off before it has said yes gets the mail again, under the same identifier', async () => {
    const to = 'again@example.org';
    server.breaksOff = 1;
    await queueMail(cms.strapi, passwordChanged(to));
    await whenSent();
    const [first, second] = server.listTo(to);
    expect(server.listTo(to)).toHaveLength(2);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
  });

  test('is not bothered with what nobody waits for any more', async () => {
    const to = 'late@example.org';
    await server.stop();
    await queueMail(cms.strapi, passwordChanged(to));
    const fourDaysAgo = new Date(Date.now() - 4 * 24 * 60 * 60 * 1000);
    const rows = cms.strapi.db.query(OUTGOING_MAIL);
    await rows.updateMany({ where: { recipient: to }, data: { createdAt: fourDaysAgo } });
    await server.start();
    await whenSent();
    expect(server.listTo(to)).toEqual([]);
  });

  test('gets each mail of a transaction that is committed, and none of one that is not', async () => {
    await cms.strapi.db
      .transaction(async () => {
        await queueMail(cms.strapi, passwordChanged('rolled-back@example.org'));
        throw new Error('It is not to be.');
      })
      .catch(() => {});
    expect(await countQueued()).toBe(0);
  });
});

describe('without a mail server', () => {
  test('each mail is a file, which only its owner reads, in the order of the queue', async () => {
    delete process.env.SMTP_URL;
    try {
      for (const to of ['ana@example.org', 'invited@example.org']) {
        await queueMail(cms.strapi, { template: 'reset', to, language: 'en', data: {} });
      }
      await whenSent();
    } finally {
      process.env.SMTP_URL = server.url;
    }
    const folder = join(String(process.env.DATA_DIR), 'mail');
    const names = (await readdir(folder)).toSorted();
    expect(names).toHaveLength(2);
    const recipients = [];
    for (const name of names) {
      expect(name).toMatch(/^\d{8}T\d{9}Z-\d{9}-reset\.eml$/u);
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
      const { to } = await PostalMime.parse(await readFile(join(folder, name)));
      recipients.push(to?.[0]?.address);
    }
    expect(recipients).toEqual(['ana@example.org', 'invited@example.org']);
  });
});
