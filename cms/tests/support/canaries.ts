import type { Core } from '@strapi/strapi';
import { contentTypes, type ContentName } from '../../src/content';
import { editDraft, writeDraft, writePublished } from './content';

/** Stands in every text that the public must not learn of. */
export const secretWord = 'zqxj7canary';

export interface PublicWorld {
  association: string;
  axis: string;
  outcome: string;
  event: string;
  englishEvent: string;
  file: number;
}

/** An entry of which nothing is public. */
export interface HiddenEntry {
  type: ContentName;
  documentId: string;
}

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

async function writeFile(strapi: Core.Strapi, name: string): Promise<number> {
  const file = await strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      alternativeText: name,
      hash: name,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/${name}.png`,
      provider: 'local',
    },
  });
  return file.id;
}

const inBothLanguages = <Text>(write: (language: string) => Text) => ({
  en: write('en'),
  pt: write('pt'),
});

/** Writes one published entry of each type, and an event that is published in English alone. */
export async function writePublicWorld(strapi: Core.Strapi): Promise<PublicWorld> {
  const file = await writeFile(strapi, 'public-image');
  const association = await writePublished(strapi, 'association', {
    shared: { logo: file },
    ...inBothLanguages((language) => ({
      name: `Public association ${language}`,
      slug: 'produtech',
      about: paragraph('Public'),
      links: [{ label: 'Public link', url: 'https://example.org/' }],
      programme: { title: 'Programme', startYear: 2015, endYear: 2023 },
      seo: { title: 'Public', image: file },
    })),
  });
  const axis = await writePublished(strapi, 'axis', {
    shared: { association },
    ...inBothLanguages((language) => ({
      title: `Public axis ${language}`,
      slug: `public-axis-${language}`,
    })),
  });
  const outcome = await writePublished(strapi, 'outcome', {
    shared: { association, axes: [axis] },
    ...inBothLanguages((language) => ({
      statement: `Public outcome ${language}`,
      slug: `public-outcome-${language}`,
    })),
  });
  const event = await writePublished(strapi, 'event', {
    shared: {
      association,
      axes: [axis],
      image: file,
      attachments: [file],
      venue: { name: 'Public hall', locality: 'Porto' },
    },
    ...inBothLanguages((language) => ({
      title: `Public event ${language}`,
      slug: `public-event-${language}`,
    })),
  });
  // What belongs to the one axis and not to the other would show in the order of the two.
  const otherAxis = await writePublished(strapi, 'axis', {
    shared: { association, position: 2 },
    ...inBothLanguages((language) => ({
      title: `Other axis ${language}`,
      slug: `other-axis-${language}`,
    })),
  });
  const englishEvent = await writePublished(strapi, 'event', {
    shared: { association, axes: [otherAxis], relatedEvents: [event], startDate: '2024-09-18' },
    en: { title: 'Public event in English', slug: 'public-event-in-english' },
  });
  await relateEvents(strapi, event, [englishEvent]);
  return { association, axis, outcome, event, englishEvent, file };
}

async function relateEvents(
  strapi: Core.Strapi,
  event: string,
  relatedEvents: string[],
): Promise<void> {
  await editDraft(strapi, 'event', event, 'en', { relatedEvents });
  await strapi.documents(contentTypes.event).publish({ documentId: event, locale: '*' });
}

/**
 * Adds what the public must not learn of: drafts of every type, drafts of what is published, a draft
 * translation, members-only events and a members-only axis, in both languages, linked to the public entries in every way.
 */
export async function writeCanaries(
  strapi: Core.Strapi,
  world: PublicWorld,
): Promise<HiddenEntry[]> {
  const { association, axis, outcome, event, englishEvent, file } = world;
  const secretFile = await writeFile(strapi, `${secretWord}-file`);
  const seo = { title: secretWord, description: secretWord, image: file };
  const texts = (kind: string, title: string) =>
    inBothLanguages((language) => ({
      [title]: `${secretWord} ${kind} ${language}`,
      slug: `${secretWord}-${kind}-${language}`,
      summary: secretWord,
      seo,
    }));
  const { en: outcomeEn, pt: outcomePt } = texts('draft-outcome', 'statement');
  const withoutSummary = ({ summary: _summary, ...text }: Record<string, unknown>) => ({
    ...text,
    detail: paragraph(secretWord),
  });

  const draftAssociation = await writeDraft(strapi, 'association', {
    shared: { logo: secretFile, phone: '+351 999 999 999', founded: 1801 },
    ...texts('draft-association', 'name'),
  });
  const draftAxis = await writeDraft(strapi, 'axis', {
    shared: { association, position: 77, events: [event], outcomes: [outcome] },
    ...texts('draft-axis', 'title'),
  });
  await writeDraft(strapi, 'axis', {
    shared: { association: draftAssociation, position: 78 },
    ...texts('draft-axis-elsewhere', 'title'),
  });
  const draftOutcome = await writeDraft(strapi, 'outcome', {
    shared: { association, axes: [axis, draftAxis], position: 77 },
    en: withoutSummary(outcomeEn),
    pt: withoutSummary(outcomePt),
  });

  const secretDates = {
    startDate: '2024-09-20',
    startTime: '03:33:00.000',
    venue: { name: secretWord, locality: secretWord, latitude: 77 },
    organiserName: secretWord,
    contact: secretWord,
    onlineUrl: `https://example.org/${secretWord}`,
    category: 'mission',
    image: file,
    attachments: [secretFile],
  };
  const links = { association, axes: [axis, draftAxis], relatedEvents: [event] };
  const draftEvent = await writeDraft(strapi, 'event', {
    shared: { ...secretDates, ...links },
    ...texts('draft-event', 'title'),
  });
  const membersEvent = await writePublished(strapi, 'event', {
    shared: { ...secretDates, ...links, visibility: 'members' },
    ...texts('members-event', 'title'),
  });
  // An event that was made public in its draft alone is still for members.
  await editDraft(strapi, 'event', membersEvent, 'en', { visibility: 'public' });
  await relateEvents(strapi, event, [membersEvent, draftEvent, englishEvent]);
  const goneEvent = await writePublished(strapi, 'event', {
    shared: { ...secretDates, ...links, visibility: 'members', uid: `${secretWord}-gone` },
    ...texts('gone-event', 'title'),
  });
  await strapi.documents(contentTypes.event).delete({ documentId: goneEvent, locale: '*' });

  // The drafts of what is published, changed after publishing.
  const changed = { summary: secretWord, seo };
  for (const locale of ['en', 'pt']) {
    await editDraft(strapi, 'association', association, locale, {
      ...changed,
      name: secretWord,
      email: 'zqxj7canary@example.org',
      address: { locality: secretWord },
      links: [{ label: secretWord, url: `https://example.org/${secretWord}` }],
      programme: { title: secretWord, startYear: 1999, endYear: 2000 },
    });
    await editDraft(strapi, 'axis', axis, locale, { ...changed, title: secretWord, position: 66 });
    await editDraft(strapi, 'outcome', outcome, locale, {
      seo,
      statement: secretWord,
      position: 66,
    });
    await editDraft(strapi, 'event', event, locale, {
      ...changed,
      ...secretDates,
      title: secretWord,
      visibility: 'members',
      uid: `${secretWord}-changed`,
      sequence: 77,
    });
  }
  // A translation that is not published yet.
  await editDraft(strapi, 'event', englishEvent, 'pt', {
    title: secretWord,
    slug: `${secretWord}-draft-translation`,
    seo,
  });
  // The last, since a public event tells calendars of a new version when it comes to belong to an axis.
  const membersAxis = await writePublished(strapi, 'axis', {
    shared: {
      association,
      position: 77,
      events: [event, membersEvent],
      outcomes: [outcome],
      visibility: 'members',
    },
    ...texts('members-axis', 'title'),
  });
  // One that was made public in its draft alone is still for members.
  await editDraft(strapi, 'axis', membersAxis, 'en', { visibility: 'public' });
  return [
    { type: 'association', documentId: draftAssociation },
    { type: 'axis', documentId: draftAxis },
    { type: 'axis', documentId: membersAxis },
    { type: 'outcome', documentId: draftOutcome },
    { type: 'event', documentId: draftEvent },
    { type: 'event', documentId: membersEvent },
  ];
}
