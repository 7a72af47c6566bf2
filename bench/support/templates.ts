/** A kind of page, by an example of it in each language. */
export interface Template {
  name: string;
  paths: { en: string; pt: string };
  /** It tells search engines to leave it out, so that it cannot be crawled is no fault. */
  isHidden?: true;
}

/** At this instant the month of the examples is the current one. */
export const templatesNow = '2024-09-17T09:00:00Z';

export const templates: Template[] = [
  { name: 'home', paths: { en: '/', pt: '/pt' } },
  { name: 'about', paths: { en: '/about', pt: '/pt/about' } },
  { name: 'association', paths: { en: '/association', pt: '/pt/association' } },
  { name: 'axes', paths: { en: '/axes', pt: '/pt/axes' } },
  { name: 'axis', paths: { en: '/axes/business-base', pt: '/pt/axes/base-empresarial' } },
  { name: 'outcomes', paths: { en: '/outcomes', pt: '/pt/outcomes' } },
  { name: 'events', paths: { en: '/events', pt: '/pt/events' } },
  { name: 'past events', paths: { en: '/events/past', pt: '/pt/events/past' } },
  { name: 'month', paths: { en: '/events/2024/09', pt: '/pt/events/2024/09' } },
  { name: 'day', paths: { en: '/events/2024/09/17', pt: '/pt/events/2024/09/17' } },
  {
    name: 'event',
    paths: { en: '/event/amb-2024-stuttgart', pt: '/pt/event/amb-2024-estugarda' },
  },
  {
    name: 'search',
    paths: { en: '/search?q=innovation', pt: '/pt/search?q=inova%C3%A7%C3%A3o' },
    isHidden: true,
  },
  { name: 'text', paths: { en: '/accessibility', pt: '/pt/accessibility' } },
];
