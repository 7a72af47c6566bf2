import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import type { Language } from 'languages';
import {
  type EventInShareImage,
  ShareImageOfAxis,
  ShareImageOfEvent,
  ShareImageOfMonth,
  ShareImageOfSite,
} from 'graphql-client/site';
import {
  formatDate,
  formatDateRange,
  formatMonthHeading,
} from '../../../app/utils/date-formatters';
import { type HandbookPage, handbookPath } from '../../../shared/handbook';
import type { FixedPage, ShareSubject } from '../../../shared/share-image';
import { askCms } from '../ask-cms';
import { NotFoundError } from '../not-found-error';
import { createTranslate, type Translate } from '../messages/translate';
import type { ShareCard } from './share-card';

const plain: Omit<ShareCard, 'title' | 'seed'> = {
  label: null,
  text: null,
  number: null,
  photograph: null,
  replacement: null,
};

/** Finds out what share images say, in one language, from what the CMS has published. */
export class ShareCardReader {
  readonly #client: Client;
  readonly #variables: { association: string; locale: Language };
  readonly #t: Translate;

  constructor(client: Client, association: string, locale: Language) {
    this.#client = client;
    this.#variables = { association, locale };
    this.#t = createTranslate(locale);
  }

  /** Throws a NotFoundError when there is no such page, any other error when the CMS fails. */
  async read(subject: ShareSubject): Promise<ShareCard> {
    switch (subject.kind) {
      case 'site':
        return this.#readSite();
      case 'page':
        return this.#readPage(subject.path);
      case 'handbook':
        return this.#readHandbook(subject.page);
      case 'axis':
        return this.#readAxis(subject.slug);
      case 'event':
        return this.#readEvent(subject.slug);
      case 'month':
        return this.#readMonth(subject.month, subject.date);
    }
  }

  async #readSite(): Promise<ShareCard> {
    const { associationBySlug: found } = await this.#ask(ShareImageOfSite, {});
    if (!found) throw new NotFoundError('There is no such association.');
    const replacement = found.seo?.image ?? null;
    // One pattern in all languages.
    const seed = this.#variables.association;
    return { ...plain, title: found.name, text: found.tagline, seed, replacement };
  }

  async #readPage(path: FixedPage): Promise<ShareCard> {
    const { title: text } = await this.#readSite();
    return { ...plain, title: titlePages(this.#t)[path], text, seed: path };
  }

  async #readHandbook(page: HandbookPage): Promise<ShareCard> {
    const { title: text } = await this.#readSite();
    const label = this.#t('site.pages.developersLong');
    const title = this.#t(`developers.page.${page}`);
    return { ...plain, label, title, text, seed: handbookPath(page) };
  }

  async #readAxis(slug: string): Promise<ShareCard> {
    const { axisBySlug: axis } = await this.#ask(ShareImageOfAxis, { slug });
    if (!axis) throw new NotFoundError('There is no such axis.');
    return {
      ...plain,
      label: this.#t('site.pages.axesLong'),
      title: axis.title,
      text: axis.summary,
      seed: axis.position,
      number: { large: String(axis.position), small: '' },
      replacement: axis.seo?.image ?? null,
    };
  }

  async #readEvent(slug: string): Promise<ShareCard> {
    const { eventBySlug: event } = await this.#ask(ShareImageOfEvent, { slug });
    if (!event) throw new NotFoundError('There is no such event.');
    return {
      ...plain,
      label: this.#describeEvent(event),
      title: event.title,
      seed: event.slug,
      number: event.recurrence ? null : this.#numberDay(event.startDate),
      photograph: event.image ?? null,
      replacement: event.seo?.image ?? null,
    };
  }

  /** What no longer goes as planned says so first: the picture may be all that is read. */
  #describeEvent(event: EventInShareImage): string {
    const { category, eventStatus, startDate, endDate, recurrence, venue } = event;
    const { locale } = this.#variables;
    const days = recurrence
      ? this.#t('event.series')
      : formatDateRange('date', locale, startDate, endDate ?? startDate);
    return [
      eventStatus === 'scheduled' ? null : this.#t(`event.status.${eventStatus}`),
      this.#t(`event.category.${category}`),
      days,
      venue?.locality,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** Only what has events has an image of its own: there are 200 years of days. */
  async #readMonth(month: string, date: string | null): Promise<ShareCard> {
    const { calendarMonth } = await this.#ask(ShareImageOfMonth, { month });
    const days = calendarMonth.days.filter((day) => (date ? day.date === date : true));
    const events = new Map(
      days.flatMap(({ occurrences }) => occurrences).map(({ id, title }) => [id, title]),
    );
    if (events.size === 0) throw new NotFoundError('There are no events.');
    const { locale } = this.#variables;
    return {
      ...plain,
      label: this.#t('site.pages.events'),
      title: date ? formatDate('date', locale, date) : formatMonthHeading(locale, month),
      text: [...events.values()].join(' · '),
      seed: date ?? month,
      number: date ? this.#numberDay(date) : this.#numberMonth(month),
    };
  }

  #numberDay(date: string): ShareCard['number'] {
    const { locale } = this.#variables;
    return { large: String(Number(date.slice(8))), small: formatDate('month', locale, date) };
  }

  #numberMonth(month: string): ShareCard['number'] {
    return { large: month.slice(5), small: month.slice(0, 4) };
  }

  async #ask<Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    own: Omit<Variables, 'association' | 'locale'>,
  ): Promise<Data> {
    const variables = { ...own, ...this.#variables } as unknown as Variables;
    return askCms(this.#client, query, variables);
  }
}

function titlePages(t: Translate): Record<FixedPage, string> {
  return {
    '/about': t('site.pages.aboutLong'),
    '/association': t('site.pages.associationLong'),
    '/axes': t('site.pages.axesLong'),
    '/outcomes': t('site.pages.outcomesLong'),
    '/events': t('event.upcoming'),
    '/events/past': t('event.past'),
    '/developers': t('site.pages.developersLong'),
    '/embed': t('embed.title'),
    '/privacy': t('site.pages.privacy'),
    '/accessibility': t('site.pages.accessibility'),
  };
}
