import { defineForm } from './form';

export const outcomeForm = defineForm({
  uid: 'api::outcome.outcome',
  mainField: 'statement',
  rows: [
    ['position', 'strand'],
    ['statement'],
    ['slug'],
    ['detail'],
    ['axes', 'association'],
    ['seo'],
    ['publishAt'],
  ],
  fields: {
    position: { en: 'Number', pt: 'Número', help: 'It orders the list.', size: 4 },
    strand: { en: 'Strand', pt: 'Vertente', size: 8 },
    statement: {
      en: 'Statement',
      pt: 'Enunciado',
      help: 'One sentence: what will be better.',
      size: 12,
    },
    slug: { en: 'Address', pt: 'Endereço', size: 12 },
    detail: { en: 'Detail', pt: 'Pormenor' },
    axes: {
      en: 'Axes',
      pt: 'Eixos',
      help: 'The axes that work towards it; the same in all languages.',
    },
    association: { en: 'Association', pt: 'Associação', help: 'Filled in by itself.' },
    publishAt: {
      en: 'Publish on',
      pt: 'Publicar em',
      help: 'Save the draft: what it says then is published at this time, in this language. Empty: only by hand.',
      size: 6,
    },
    seo: { en: 'Search and sharing', pt: 'Pesquisa e partilha' },
  },
  list: { columns: ['position', 'statement', 'strand'], sortBy: 'position', order: 'ASC' },
});
