import { defineForm } from './form';

export const axisForm = defineForm({
  uid: 'api::axis.axis',
  mainField: 'title',
  rows: [
    ['position', 'title'],
    ['slug'],
    ['visibility'],
    ['summary'],
    ['body'],
    ['outcomes', 'association'],
    ['seo'],
    ['publishAt'],
  ],
  fields: {
    position: {
      en: 'Number',
      pt: 'Número',
      help: "The axis' number in the programme; it orders the list.",
      size: 4,
    },
    title: { en: 'Title', pt: 'Título', help: 'Without the number.', size: 8 },
    slug: {
      en: 'Address',
      pt: 'Endereço',
      help: "The last part of the page's web address. Leave it empty and it is made from the title.",
      size: 12,
    },
    visibility: {
      en: 'Who sees it',
      pt: 'Quem o vê',
      help: 'An axis for members is shown to nobody else, nor named with its events and outcomes.',
    },
    summary: { en: 'Summary', pt: 'Resumo', help: 'One or two sentences for lists.', size: 12 },
    body: { en: 'Text', pt: 'Texto' },
    outcomes: { en: 'Outcomes', pt: 'Resultados', help: 'What the axis works towards.' },
    association: { en: 'Association', pt: 'Associação', help: 'Filled in by itself.' },
    publishAt: {
      en: 'Publish on',
      pt: 'Publicar em',
      help: 'Save the draft: what it says then is published at this time, in this language. Empty: only by hand.',
      size: 6,
    },
    seo: {
      en: 'Search and sharing',
      pt: 'Pesquisa e partilha',
      help: 'Only when title and summary will not do.',
    },
  },
  list: { columns: ['position', 'title', 'slug'], sortBy: 'position', order: 'ASC' },
});
