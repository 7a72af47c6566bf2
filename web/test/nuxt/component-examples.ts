import { h, type VNode } from 'vue';
import { addMonths, daysOfMonth } from 'calendar';
import type {
  CalendarBounds,
  CalendarMonth,
  DetailedOutcome,
  EventDate,
  EventDetails,
  EventRow as ListedEvent,
  FilterAxis,
  ListedAxis,
  OrganisationFacts,
  SchemaRelease,
} from 'graphql-client/site';
import {
  ActiveFilters,
  AddToCalendar,
  ApiDeprecations,
  ApiRelease,
  AssociationFacts,
  AxisList,
  AzulejoPanel,
  BreadcrumbTrail,
  CodeText,
  CodeToCopy,
  ContactLink,
  DayBar,
  DayDetails,
  DayNavigation,
  EmbedForm,
  EmbeddedMonth,
  EmptyState,
  EventAttachments,
  EventAxes,
  EventCalendar,
  EventDateLink,
  EventDates,
  EventFacts,
  EventFilterForm,
  EventImage,
  EventLink,
  EventList,
  EventPaging,
  EventRow,
  EventStatus,
  EventVenue,
  EventViews,
  FallbackNote,
  LanguageSwitch,
  LargeDay,
  MarkedText,
  MonthNavigation,
  NextEvent,
  OccurrenceSummary,
  OutcomeChoices,
  OutcomeDetails,
  OutcomeList,
  PageFrame,
  PagePart,
  ProgrammeChart,
  ProgrammeDrawing,
  RelatedContent,
  RelatedEvents,
  RichText,
  SearchForm,
  SearchHints,
  SearchIcon,
  SearchKinds,
  SearchResultRow,
  SearchResults,
  SiteFooter,
  SiteHeader,
  SiteSearch,
  SmallCalendar,
  SmallDay,
  SubscribeLinks,
} from '#components';
import type { EmbedChoices } from '#shared/embed';
import type { EventFilters } from '#shared/event-filters';
import { WIDE } from '#shared/programme-chart';
import { toSearchResult } from '~/utils/search-results';
import { accountExamples } from './account-examples';
import { type ComponentExample, show } from './component-example';
import { handbookExamples } from './handbook-examples';

const inList = (node: VNode) => h('ul', [node]);
const inTable = (node: VNode) => h('table', [h('tbody', [h('tr', [node])])]);

const fair: ListedEvent = {
  id: 'fair',
  recurrenceId: null,
  slug: 'fair',
  title: 'Fair',
  language: 'en',
  allDay: true,
  localStart: '2024-09-12',
  localEnd: '2024-09-17',
  firstDate: '2024-09-12',
  lastDate: '2024-09-17',
  eventStatus: 'scheduled',
  category: 'fair',
  online: false,
  locality: 'Porto',
  summary: 'Six days of machines.',
  venueName: 'Exponor',
};
const clinic: ListedEvent = {
  ...fair,
  id: 'clinic',
  recurrenceId: '2024-09-17T10:00',
  slug: 'clinica',
  title: 'Clínica',
  language: 'pt',
  allDay: false,
  localStart: '2024-09-17T10:00',
  localEnd: '2024-09-17T12:00',
  firstDate: '2024-09-17',
  eventStatus: 'cancelled',
  category: 'webinar',
  online: true,
  locality: null,
};
const events = [
  fair,
  clinic,
  { ...clinic, id: 'a' },
  { ...clinic, id: 'b' },
  { ...clinic, id: 'c' },
];

const month: CalendarMonth = {
  month: '2024-09',
  previous: addMonths('2024-09', -1),
  next: addMonths('2024-09', 1),
  today: '2024-09-17',
  days: daysOfMonth('2024-09').map((date) => ({
    date,
    occurrences: events.filter((event) => event.firstDate <= date && date <= event.lastDate),
  })),
};
const bounds: CalendarBounds = {
  firstMonth: '2024-01',
  lastMonth: '2025-12',
  horizon: '2029-09-17',
};
const day = {
  date: '2024-09-17',
  dayOfMonth: 17,
  isToday: true,
  occurrences: events,
  bars: [],
  singles: [clinic],
  hiddenCount: 3,
};
const bar = {
  occurrence: fair,
  span: 5,
  emptyLanesAbove: 0,
  continuesBefore: true,
  continuesAfter: true,
  dayNumber: 2,
  dayCount: 6,
};

const axes: (ListedAxis & FilterAxis)[] = [
  {
    position: 1,
    title: 'Growth',
    slug: 'growth',
    summary: 'Stronger.',
    language: 'en',
    translations: [{ slug: 'growth' }],
  },
  {
    position: 2,
    title: 'Inovação',
    slug: 'inovacao',
    summary: 'Mais.',
    language: 'pt',
    translations: [{ slug: 'inovacao' }],
  },
];

const release: SchemaRelease = {
  date: '2026-11-23',
  releasedAt: '2026-11-23T10:00:00.000Z',
  note: { en: 'The API is public.', pt: 'A API é pública.' },
  breaking: [],
  dangerous: [],
  deprecated: [],
  safe: [{ path: 'Event.title', message: "Field 'title' was added to object type 'Event'" }],
};
const embedChoices: EmbedChoices = { categories: ['fair'], axis: 'growth', theme: 'dark' };

const outcome: DetailedOutcome = {
  position: 1,
  statement: 'As exportações crescem.',
  slug: 'exportacoes',
  strand: 'internationalisation',
  language: 'pt',
  detailHtml: '<p>Por extenso.</p>',
  axes,
};
const together: DetailedOutcome = {
  ...outcome,
  position: 2,
  statement: 'Companies work together.',
  slug: 'together',
  strand: 'cooperation',
  language: 'en',
};
const outcomes = [outcome, together];

const association: OrganisationFacts = {
  name: 'PRODUTECH',
  acronym: 'PRODUTECH',
  summary: 'A cluster.',
  founded: 2008,
  address: { street: 'Rua 1', postalCode: '4000-001', locality: 'Porto', country: 'PT' },
  email: 'geral@produtech.example',
  phone: '+351 220 000 000',
  links: [{ label: 'Elsewhere', url: 'https://example.org/' }],
  logo: null,
};

const date: EventDate = {
  id: 'date',
  recurrenceId: '2024-09-17T10:00',
  movedFrom: '2024-09-16T10:00',
  allDay: false,
  startsAt: '2024-09-17T09:00:00Z',
  endsAt: '2024-09-17T11:00:00Z',
  localStart: '2024-09-17T10:00',
  localEnd: '2024-09-17T12:00',
  firstDate: '2024-09-17',
  lastDate: '2024-09-17',
  timeZone: 'Europe/Lisbon',
  eventStatus: 'rescheduled',
};
const pageInfo = { hasNextPage: true, endCursor: 'end' };
const series = {
  shown: date,
  isAsked: true,
  isOver: false,
  next: [{ ...date, id: 'next' }],
  all: { nodes: [date], pageInfo },
  after: null,
};

const venue: NonNullable<EventDetails['venue']> = {
  name: 'Exponor',
  street: 'Rua 1',
  postalCode: '4000-001',
  locality: 'Porto',
  country: 'PT',
  latitude: 41.2,
  longitude: -8.6,
};

export const event: EventDetails = {
  documentId: 'clinic',
  title: 'Clinic',
  slug: 'clinic',
  summary: 'An hour of answers.',
  descriptionHtml: '<p>In full.</p>',
  language: 'en',
  translations: [{ language: 'en', slug: 'clinic' }],
  startDate: '2024-09-17',
  endDate: null,
  endTime: '12:00',
  allDay: false,
  startsAt: '2024-09-17T09:00:00Z',
  endsAt: '2024-09-17T11:00:00Z',
  timeZone: 'Europe/Madrid',
  recurrence: 'RRULE:FREQ=WEEKLY',
  eventStatus: 'postponed',
  previousStartDate: '2024-09-10',
  category: 'webinar',
  venue,
  onlineUrl: 'https://example.org/online',
  organiserName: 'PRODUTECH',
  organiserUrl: 'https://example.org/',
  registrationUrl: 'https://example.org/register',
  registrationEnabled: false,
  capacity: null,
  visibility: 'public',
  contact: 'Ana, +351 220 000 000',
  image: null,
  attachments: [{ url: '/uploads/programme.pdf', name: 'Programme', size: 12.5 }],
  axes,
  relatedEvents: [
    {
      startDate: '2024-10-01',
      endDate: null,
      recurrence: null,
      title: 'Feira',
      slug: 'feira',
      language: 'pt',
      eventStatus: 'cancelled',
    },
  ],
  association: { name: 'PRODUTECH', timeZone: 'Europe/Lisbon' },
  seo: null,
};

const filters: EventFilters = {
  category: 'fair',
  axis: 'growth',
  status: 'cancelled',
  format: 'online',
  text: 'robots',
};
const groups = [{ month: '2024-09', occurrences: events }];

const titleParts = [
  { text: 'As ', isMatch: false },
  { text: 'exportações', isMatch: true },
];
const result = toSearchResult({
  id: 'event:clinic',
  type: 'EVENT',
  slug: 'clinica',
  language: 'pt',
  titleParts,
  excerpt: titleParts,
  occurrence: clinic,
});
const query = { text: 'robots', isCut: false, kind: 'event' as const };
const pages = [{ label: 'Axes', to: '/axes' }, { label: 'Axis 1' }];

/** Every component of `app/components`; a test fails when one is missing. */
export const componentExamples: ComponentExample[] = [
  ...accountExamples,
  ...handbookExamples,
  show(ActiveFilters, { filters, axes, path: '/events' }),
  show(AddToCalendar, { event, times: event, isWholeSeries: true }),
  show(ApiDeprecations, {
    groups: [{ paths: ['Axis.locale'], instead: 'Use `language`.', until: '2027-11-23' }],
  }),
  show(ApiRelease, { release }),
  show(AssociationFacts, { association }),
  show(AxisList, { axes }),
  show(AzulejoPanel, { seed: 1, accent: { column: 1, row: 1 } }),
  show(BreadcrumbTrail, { crumbs: pages }),
  show(CodeText, { text: 'Ask for `first` and `after`.' }),
  show(CodeToCopy, { label: 'Code', code: '<p>Copy this</p>' }),
  show(ContactLink, { email: 'geral@produtech.example' }),
  show(DayBar, { bar }, {}, inList),
  show(DayBar, { bar: { ...bar, span: 0 } }, {}, inList),
  show(DayDetails, { id: 'details', date: '2024-09-17', occurrences: events }),
  show(DayNavigation, { date: '2024-09-17', bounds }),
  show(EmbedForm, { choices: embedChoices, language: 'pt', axes }),
  show(EmbeddedMonth, {
    month: { ...month, ...bounds },
    choices: embedChoices,
    axis: { position: 1, title: 'Growth' },
  }),
  show(EmptyState, { text: 'Nothing here.' }, { default: () => h('p', 'A way on') }),
  show(EventAttachments, { files: event.attachments }),
  show(EventAxes, { axes: event.axes }),
  show(EventCalendar, { month, size: 'small' }),
  show(SmallCalendar, { month }),
  show(EventCalendar, { month, size: 'large', bounds }),
  show(EventDateLink, { slug: 'clinic', date, isCurrent: true }),
  show(EventDates, { slug: 'clinic', series }),
  show(EventFacts, { event, series }),
  show(EventFilterForm, { filters, axes, path: '/events' }),
  show(EventImage, {
    image: {
      url: '/uploads/a.jpg',
      alternativeText: 'A machine',
      width: 600,
      height: 400,
      focalPoint: null,
      mime: 'image/jpeg',
      updatedAt: '2024-09-17T10:00:00.000Z',
    },
  }),
  show(EventLink, { event: clinic }),
  show(EventList, { path: '/events', filters, axes, groups, after: 'a', pageInfo, none: 'None' }),
  show(EventPaging, { path: '/events', after: 'a', pageInfo }),
  show(EventRow, { event: clinic }),
  show(EventStatus, { status: 'cancelled' }),
  show(EventVenue, { venue }),
  show(EventViews, { current: 'past', today: '2024-09-17' }),
  show(FallbackNote, { language: 'pt' }),
  show(LanguageSwitch, {}),
  show(LargeDay, { day, detailsId: 'details' }, {}, inTable),
  show(MarkedText, { parts: titleParts }),
  show(MonthNavigation, { month, size: 'large', bounds }),
  show(NextEvent, { event: clinic }),
  show(OccurrenceSummary, { occurrence: fair }),
  show(OutcomeChoices, { filters: { strand: 'cooperation', axis: 'growth' }, axes }),
  show(OutcomeDetails, { outcome }),
  show(OutcomeList, { outcomes }),
  show(
    PageFrame,
    {
      title: 'Axis 1',
      lead: 'Growth',
      crumbs: pages,
      related: pages.slice(0, 1),
      language: 'pt',
      frame: {
        calendarMonth: month,
        associationBySlug: { name: 'PRODUTECH', email: 'a@b.example' },
      },
    },
    { default: () => h('p', 'The text') },
  ),
  show(PagePart, { heading: 'Mission' }, { default: () => h('p', 'The text') }),
  show(ProgrammeChart, { axes, outcomes }),
  show(ProgrammeDrawing, { axes, outcomes, measures: WIDE }),
  show(RelatedContent, { pages: pages.slice(0, 1) }),
  show(RelatedEvents, { events: event.relatedEvents }),
  show(RichText, { html: '<h2>Heading</h2><ul><li>A list</li></ul>' }),
  show(SearchForm, { text: 'robots' }),
  show(SearchHints, { axes, month }),
  show(SearchIcon, {}),
  show(SearchKinds, { query, counts: [{ kind: 'event', count: 7 }] }),
  show(SearchResultRow, { result, today: '2024-09-18' }),
  show(SearchResults, { results: [result], today: '2024-09-18' }),
  show(SiteFooter, {}),
  show(SiteHeader, {}),
  show(SiteSearch, {}),
  show(SmallDay, { day, detailsId: 'details' }, {}, inTable),
  show(SubscribeLinks, {}),
];
