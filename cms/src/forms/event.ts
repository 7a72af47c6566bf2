import { defineForm } from './form';

export const eventForm = defineForm({
  uid: 'api::event.event',
  mainField: 'title',
  rows: [
    ['title', 'slug'],
    ['summary'],
    ['startDate', 'startTime'],
    ['endDate', 'endTime'],
    ['timeZone', 'category'],
    ['recurrence'],
    ['overrides'],
    ['eventStatus', 'previousStartDate'],
    ['visibility'],
    ['venue'],
    ['onlineUrl', 'registrationUrl'],
    ['registrationEnabled', 'capacity'],
    ['organiserName', 'organiserUrl'],
    ['contact'],
    ['description'],
    ['image', 'attachments'],
    ['axes', 'relatedEvents'],
    ['association'],
    ['seo'],
    ['publishAt'],
  ],
  fields: {
    title: {
      en: 'Title',
      pt: 'Título',
      help: 'As it stands in the calendar: short, without the date.',
    },
    slug: {
      en: 'Address',
      pt: 'Endereço',
      help: 'Leave it empty and it is made from the title. Do not change it once the event is published.',
    },
    summary: {
      en: 'Summary',
      pt: 'Resumo',
      help: 'One or two sentences for lists and search engines.',
      size: 12,
    },
    startDate: { en: 'Start date', pt: 'Data de início', help: 'In the time zone below.', size: 6 },
    startTime: {
      en: 'Start time',
      pt: 'Hora de início',
      help: 'Leave it empty for an event that lasts all day.',
      size: 6,
    },
    endDate: {
      en: 'End date',
      pt: 'Data de fim',
      help: 'The last day. Leave it empty when it is the same day.',
      size: 6,
    },
    endTime: {
      en: 'End time',
      pt: 'Hora de fim',
      help: 'Leave it empty when the end is open.',
      size: 6,
    },
    timeZone: {
      en: 'Time zone',
      pt: 'Fuso horário',
      help: 'Where the event happens: Europe/Lisbon, Atlantic/Azores, Europe/Berlin, …',
    },
    recurrence: {
      en: 'Repeats',
      pt: 'Repetição',
      help:
        'Leave it empty for an event that happens once. One rule, then what to leave out or add, a line each. ' +
        'RRULE:FREQ=WEEKLY;BYDAY=TU is every Tuesday; RRULE:FREQ=MONTHLY;BYDAY=2TU every second Tuesday of the month; ' +
        ';COUNT=10 or ;UNTIL=20261231T235959Z at the end of the rule ends it. ' +
        'EXDATE:20261224T100000 leaves a date out, RDATE:20270105T100000 adds one; all day: EXDATE;VALUE=DATE:20261224.',
      size: 12,
    },
    overrides: {
      en: 'Moved or cancelled dates',
      pt: 'Datas alteradas ou canceladas',
      help: 'Single dates of an event that repeats. A cancelled date stays in the calendar, marked; one that nobody planned for is left out with EXDATE.',
    },
    category: { en: 'Category', pt: 'Tipo' },
    eventStatus: {
      en: 'Status',
      pt: 'Estado',
      help: 'A cancelled event stays in the calendar, marked: people who planned to come must see it.',
    },
    previousStartDate: {
      en: 'Previous start date',
      pt: 'Data de início anterior',
      help: 'For a postponed or rescheduled event: the date it had.',
      size: 6,
    },
    visibility: {
      en: 'Who sees it',
      pt: 'Quem o vê',
      help: 'Events for members are shown to nobody else.',
    },
    venue: { en: 'Venue', pt: 'Local', help: 'Leave it out for an event that is online only.' },
    onlineUrl: {
      en: 'Online address',
      pt: 'Endereço online',
      help: 'Where one takes part online: https://…',
    },
    registrationUrl: {
      en: 'Registration elsewhere',
      pt: 'Inscrição noutro sítio',
      help: 'Where one registers, when it is not here: https://…',
    },
    registrationEnabled: {
      en: 'Members can register',
      pt: 'Inscrição de associados',
      help: 'Members register on the page of the event and get a confirmation by e-mail.',
      size: 6,
    },
    capacity: {
      en: 'Places',
      pt: 'Lugares',
      help: 'Whoever comes later is put on a waiting list, and moves up by itself. Leave it empty when there is no limit.',
      size: 6,
    },
    organiserName: {
      en: 'Organiser',
      pt: 'Entidade organizadora',
      help: 'When it is not the association itself.',
    },
    organiserUrl: {
      en: "Organiser's website",
      pt: 'Sítio da entidade organizadora',
      help: 'https://…',
    },
    contact: {
      en: 'Contact',
      pt: 'Contacto',
      help: 'An e-mail address or telephone number for questions.',
    },
    description: { en: 'Description', pt: 'Descrição' },
    image: {
      en: 'Image',
      pt: 'Imagem',
      help: 'It needs an alternative text, and keeps its focal point in view: both are set in the media library.',
    },
    attachments: {
      en: 'Attachments',
      pt: 'Anexos',
      help: 'Programme, map, forms. Whoever has the address of a file can open it, also of an event for members.',
    },
    axes: {
      en: 'Axes',
      pt: 'Eixos',
      help: 'The strategic axes it belongs to; the same in all languages.',
    },
    relatedEvents: { en: 'Related events', pt: 'Eventos relacionados' },
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
  list: {
    columns: ['title', 'startDate', 'category', 'eventStatus'],
    sortBy: 'startDate',
    order: 'DESC',
  },
});
