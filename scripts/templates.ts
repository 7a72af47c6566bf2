/** A kind of page, by an example of it in each language. */
export interface Template {
  /** For the names of files, too. */
  name: string;
  /** The page's component, below web/app. */
  file: string;
  paths: { en: string; pt: string };
  /** Of the answer; 200 if left out. */
  status?: number;
  /** It tells search engines to leave it out, so that it cannot be crawled is no fault. */
  isHidden?: true;
  /** It is a program for a part of the visitors: what holds for pages without scripts is not asked of it. */
  isProgram?: true;
}

function pathsOf(path: string, portuguese = path): Template['paths'] {
  return { en: path, pt: `/pt${portuguese === '/' ? '' : portuguese}` };
}

/**
 * Every kind of page that anybody can open: measured, checked, photographed and read out in order from this one list.
 * What is added to web/app/pages is added here, or named as an exception in web/test/unit/templates.test.ts.
 */
export const templates: readonly Template[] = [
  { name: 'home', file: 'pages/index.vue', paths: pathsOf('/') },
  { name: 'about', file: 'pages/about.vue', paths: pathsOf('/about') },
  { name: 'association', file: 'pages/association.vue', paths: pathsOf('/association') },
  { name: 'axes', file: 'pages/axes/index.vue', paths: pathsOf('/axes') },
  {
    name: 'axis',
    file: 'pages/axes/[slug].vue',
    paths: pathsOf('/axes/business-base', '/axes/base-empresarial'),
  },
  { name: 'outcomes', file: 'pages/outcomes.vue', paths: pathsOf('/outcomes') },
  { name: 'events', file: 'pages/events/index.vue', paths: pathsOf('/events') },
  { name: 'past-events', file: 'pages/events/past.vue', paths: pathsOf('/events/past') },
  {
    name: 'month',
    file: 'pages/events/[year]/[month]/index.vue',
    paths: pathsOf('/events/2024/09'),
  },
  {
    name: 'day',
    file: 'pages/events/[year]/[month]/[day].vue',
    paths: pathsOf('/events/2024/09/10'),
  },
  {
    name: 'event',
    file: 'pages/event/[slug].vue',
    paths: pathsOf('/event/amb-2024-stuttgart', '/event/amb-2024-estugarda'),
  },
  {
    name: 'search',
    file: 'pages/search.vue',
    paths: pathsOf('/search?q=innovation', '/search?q=inovacao'),
    isHidden: true,
  },
  { name: 'privacy', file: 'pages/privacy.vue', paths: pathsOf('/privacy') },
  { name: 'accessibility', file: 'pages/accessibility.vue', paths: pathsOf('/accessibility') },
  {
    name: 'handbook',
    file: 'pages/developers/[[page]].vue',
    paths: pathsOf('/developers/languages'),
  },
  {
    name: 'changelog',
    file: 'pages/developers/changelog.vue',
    paths: pathsOf('/developers/changelog'),
  },
  {
    name: 'explorer',
    file: 'pages/developers/explorer.vue',
    paths: pathsOf('/developers/explorer'),
    isProgram: true,
  },
  { name: 'embed-maker', file: 'pages/embed/index.vue', paths: pathsOf('/embed') },
  {
    name: 'embedded-month',
    file: 'pages/embed/[year]/[month].vue',
    paths: pathsOf('/embed/2024/09'),
    isHidden: true,
  },
  { name: 'login', file: 'pages/login.vue', paths: pathsOf('/login'), isHidden: true },
  {
    name: 'forgotten-password',
    file: 'pages/forgot-password.vue',
    paths: pathsOf('/forgot-password'),
    isHidden: true,
  },
  { name: 'error', file: 'error.vue', paths: pathsOf('/no-such-page'), status: 404 },
];

/** Some templates in another state: with nothing to show, narrowed down, or after something has been done. */
export const templatesInOtherStates: readonly Omit<Template, 'file'>[] = [
  { name: 'events-filtered', paths: pathsOf('/events?category=fair&q=e') },
  { name: 'events-none', paths: pathsOf('/events?q=nothing+of+the+kind') },
  { name: 'day-none', paths: pathsOf('/events/2024/09/15') },
  {
    name: 'event-in-portuguese-alone',
    paths: pathsOf('/event/sessao-de-esclarecimento-sobre-apoios-a-qualificacao'),
  },
  { name: 'embed-made', paths: pathsOf('/embed?category=fair&axis=&language=pt&theme=dark') },
  { name: 'embedded-month-filtered', paths: pathsOf('/embed/2024/09?category=fair') },
  { name: 'search-empty', paths: pathsOf('/search') },
  { name: 'search-none', paths: pathsOf('/search?q=xyzzyplugh') },
  { name: 'handbook-start', paths: pathsOf('/developers') },
  { name: 'quick-start', paths: pathsOf('/developers/quick-start') },
  { name: 'open-data', paths: pathsOf('/developers/open-data') },
  { name: 'forgotten-password-sent', paths: pathsOf('/forgot-password?sent') },
];
