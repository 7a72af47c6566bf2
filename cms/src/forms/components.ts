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
] as const;
