import { defineForm } from './form';

export const componentForms = [
  defineForm({
    uid: 'shared.seo',
    mainField: 'title',
    rows: [['title'], ['description'], ['image']],
    fields: {
      title: { en: 'Title for search engines', pt: 'Título para motores de pesquisa', size: 12 },
      description: { en: 'Description', pt: 'Descrição', help: 'Up to 200 characters.', size: 12 },
      image: { en: 'Image for sharing', pt: 'Imagem para partilha', help: '1200 × 630 pixels.' },
    },
  }),
  defineForm({
    uid: 'shared.link',
    mainField: 'label',
    rows: [['label', 'url']],
    fields: {
      label: { en: 'Text', pt: 'Texto' },
      url: { en: 'Web address', pt: 'Endereço', help: 'https://…' },
    },
  }),
  defineForm({
    uid: 'shared.address',
    mainField: 'street',
    rows: [['street'], ['postalCode', 'locality'], ['country']],
    fields: {
      street: { en: 'Street and number', pt: 'Rua e número', size: 12 },
      postalCode: { en: 'Postal code', pt: 'Código postal' },
      locality: { en: 'Town', pt: 'Localidade' },
      country: { en: 'Country', pt: 'País', help: 'Two capital letters: PT, ES, DE.' },
    },
  }),
  defineForm({
    uid: 'association.programme',
    mainField: 'title',
    rows: [['title'], ['startYear', 'endYear'], ['introduction']],
    fields: {
      title: { en: 'Title', pt: 'Título', size: 12 },
      startYear: { en: 'First year', pt: 'Primeiro ano', size: 6 },
      endYear: { en: 'Last year', pt: 'Último ano', size: 6 },
      introduction: { en: 'Introduction', pt: 'Introdução' },
    },
  }),
  defineForm({
    uid: 'event.venue',
    mainField: 'name',
    rows: [['name'], ['street', 'postalCode'], ['locality', 'country'], ['latitude', 'longitude']],
    fields: {
      name: { en: 'Name', pt: 'Nome', help: 'Exponor, Messe Stuttgart, …', size: 12 },
      street: { en: 'Street and number', pt: 'Rua e número' },
      postalCode: { en: 'Postal code', pt: 'Código postal' },
      locality: { en: 'Town', pt: 'Localidade' },
      country: { en: 'Country', pt: 'País', help: 'Two capital letters: PT, ES, DE.' },
      latitude: {
        en: 'Latitude',
        pt: 'Latitude',
        help: 'Decimal degrees, for the map: 41.1976',
        size: 6,
      },
      longitude: {
        en: 'Longitude',
        pt: 'Longitude',
        help: 'Negative in Portugal: -8.6924',
        size: 6,
      },
    },
  }),
  defineForm({
    uid: 'event.override',
    mainField: 'originalDate',
    rows: [
      ['originalDate', 'originalTime'],
      ['cancelled'],
      ['startDate', 'startTime'],
      ['endDate', 'endTime'],
    ],
    fields: {
      originalDate: {
        en: 'Date in the series',
        pt: 'Data na série',
        help: 'As the rule gives it, before the change.',
        size: 6,
      },
      originalTime: {
        en: 'Time in the series',
        pt: 'Hora na série',
        help: 'Only when the event repeats several times a day.',
        size: 6,
      },
      cancelled: { en: 'Cancelled', pt: 'Cancelada', size: 12 },
      startDate: {
        en: 'New start date',
        pt: 'Nova data de início',
        help: 'Leave it empty when the date stays.',
        size: 6,
      },
      startTime: {
        en: 'New start time',
        pt: 'Nova hora de início',
        help: 'Leave it empty when the time stays.',
        size: 6,
      },
      endDate: {
        en: 'New end date',
        pt: 'Nova data de fim',
        help: 'The last day. Leave it and the end time empty when it lasts as long as ever.',
        size: 6,
      },
      endTime: { en: 'New end time', pt: 'Nova hora de fim', size: 6 },
    },
  }),
] as const;
