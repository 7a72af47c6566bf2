import { type EmbedChoices, writeEmbedPath } from './embed';
import { escapeHtml } from './escape-html';
import { pageAddress } from './site-addresses';

/** The file of the widget that pages are told to load. */
export interface WidgetRelease {
  version: string;
  /** Subresource Integrity: browsers run no other file in its place. */
  integrity: string;
}

/** Which calendar, of which site, a snippet shows. */
export interface EmbedSubject {
  /** Without a path. */
  siteUrl: string;
  language: string;
  /** "2026-11"; null: the current one. */
  month: string | null;
  choices: EmbedChoices;
  /** What the calendar is called. */
  name: string;
}

/** Takes the newest of the versions of the widget, which are listed in the order of their release. */
export function findLatestRelease(releases: Readonly<Record<string, string>>): WidgetRelease {
  const latest = Object.entries(releases).at(-1);
  if (!latest) throw new Error('No version of the widget is released.');
  return { version: latest[0], integrity: latest[1] };
}

/** Writes the HTML that shows a calendar by the widget; until it has come, and without scripts, a link. */
export function writeWidgetSnippet(subject: EmbedSubject, release: WidgetRelease): string {
  const { siteUrl, language, month, choices, name } = subject;
  const { categories, axis, theme } = choices;
  const script = writeTag('script', {
    type: 'module',
    src: new URL(`/widget/${release.version}/event-calendar.js`, siteUrl).href,
    integrity: release.integrity,
    crossorigin: 'anonymous',
  });
  const calendar = writeTag('event-calendar', {
    src: new URL(siteUrl).origin,
    locale: language,
    month,
    categories: categories.join(' ') || null,
    axis,
    theme: theme === 'auto' ? null : theme,
  });
  const link = writeTag('a', { href: pageAddress(siteUrl, language, '/events') });
  return `${script}</script>\n${calendar}${link}${escapeHtml(name)}</a></event-calendar>`;
}

/** Writes the HTML that shows a calendar in a frame, without scripts; width and height in pixels. */
export function writeFrameSnippet(
  subject: EmbedSubject,
  size: { width: string; height: string },
): string {
  const { siteUrl, language, month, choices, name } = subject;
  const src = new URL(writeEmbedPath(language, month, choices), siteUrl).href;
  return `${writeTag('iframe', { src, title: name, ...size, loading: 'lazy' })}</iframe>`;
}

function writeTag(name: string, attributes: Readonly<Record<string, string | null>>): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null ? [] : [` ${attribute}="${escapeHtml(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}
