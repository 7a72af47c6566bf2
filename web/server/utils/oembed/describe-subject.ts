import { parseMonth } from 'calendar';
import { ShareImageOfEvent } from 'graphql-client/site';
import type { Client } from '@urql/core';
import { formatDate } from '../../../app/utils/date-formatters';
import { writeFrameSnippet } from '../../../shared/embed-snippets';
import { shareImageSize, writeShareImagePath } from '../../../shared/share-image';
import { askCms } from '../ask-cms';
import { createTranslate } from '../messages/translate';
import { NotFoundError } from '../not-found-error';
import type { OembedSubject } from './read-subject';

/** What an answer takes besides its subject. */
export interface OembedContext {
  siteUrl: string;
  siteName: string;
  association: string;
  client: Client;
  /** Pixels that the asker has room for; Infinity: as many as one likes. */
  room: { width: number; height: number };
}

/** What a calendar takes where there is room for it: a month of six weeks as a table. */
const wanted = { width: 960, height: 860 };
const SECONDS_KEPT = 3600;

/** An answer as oEmbed 1.0, 2.3.4 has it. */
export type OembedAnswer = Readonly<Record<string, string | number>>;

/** Describes a subject. Throws a NotFoundError when it is not there, any other error when the CMS fails. */
export async function describeSubject(
  subject: OembedSubject,
  context: OembedContext,
): Promise<OembedAnswer> {
  const common = {
    version: '1.0',
    provider_name: context.siteName,
    provider_url: context.siteUrl,
    cache_age: SECONDS_KEPT,
  };
  const own =
    subject.kind === 'event'
      ? await describeEvent(subject, context)
      : describeCalendar(subject, context);
  return { ...common, ...own };
}

function describeCalendar(
  { language, month, choices }: Extract<OembedSubject, { kind: 'calendar' }>,
  { siteUrl, siteName, room }: OembedContext,
): OembedAnswer {
  if (month !== null && !parseMonth(month)) throw new NotFoundError('There is no such month.');
  const t = createTranslate(language);
  const title = month
    ? t('event.month', { month: formatDate('month', language, month) })
    : t('event.upcoming');
  const name = `${title} · ${siteName}`;
  const width = Math.min(wanted.width, room.width);
  const height = Math.min(wanted.height, room.height);
  const html = writeFrameSnippet(
    { siteUrl, language, month, choices, name },
    { width: String(width), height: String(height) },
  );
  return { type: 'rich', title: name, html, width, height };
}

/** An event's page is no part of another page: a link, with its picture where there is room. */
async function describeEvent(
  { language, slug }: Extract<OembedSubject, { kind: 'event' }>,
  { siteUrl, siteName, association, client, room }: OembedContext,
): Promise<OembedAnswer> {
  const variables = { slug, association, locale: language };
  const { eventBySlug } = await askCms(client, ShareImageOfEvent, variables);
  if (!eventBySlug) throw new NotFoundError('There is no such event.');
  const { width, height } = shareImageSize;
  const hasRoom = width <= room.width && height <= room.height;
  const image = writeShareImagePath(language, `/event/${eventBySlug.slug}`);
  return {
    type: 'link',
    title: `${eventBySlug.title} · ${siteName}`,
    ...(hasRoom && {
      thumbnail_url: new URL(image, siteUrl).href,
      thumbnail_width: width,
      thumbnail_height: height,
    }),
  };
}
