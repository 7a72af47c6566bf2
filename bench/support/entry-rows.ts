const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.parse('2015-01-01');
/** From 2015 to 2029. */
const DAYS = 5479;

/** Document ids of what the entries belong to. */
interface Owners {
  association: string;
  axes: string[];
}

const sentences = [
  'A day on the shop floor of a member company, with the people who run it.',
  'Which machines were connected, what the data showed, and what was changed because of it;',
  'then the same question for your own line, in groups of five.',
  'Bring a drawing, a photograph or a file: each group works at a case of one of its members.',
  'Lunch is offered; the places are given in the order of registration, two for each company.',
  'The slides are sent to all who took part, and published on this page a week later.',
  'In Portuguese, with English slides.',
];
/** About 500 characters. */
const description = sentences.join(' ');

/** Builds rows for the table of calendar entries: in three zones, one in five all day, one in twenty a series. */
export function buildEntryRows(total: number, owners: Owners): object[] {
  return Array.from({ length: total }, (_, index) => buildRow(index, owners));
}

function buildRow(index: number, { association, axes }: Owners): object {
  const eventId = `bench${String(index).padStart(19, '0')}`;
  const startDate = new Date(FIRST_DAY + ((index * 7919) % DAYS) * DAY).toISOString().slice(0, 10);
  const allDay = index % 5 === 2;
  const isSeries = index % 20 === 7;
  const stampedAt = new Date(Date.parse('2026-01-01') + index * 60_000).toISOString();
  return {
    eventId,
    uid: eventId,
    sequence: index % 4,
    stampedAt,
    toldAt: stampedAt,
    associationId: association,
    visibility: 'public',
    category: ['meeting', 'workshop', 'training', 'fair'][index % 4],
    eventStatus: index % 25 === 3 ? 'cancelled' : 'scheduled',
    isOnline: index % 3 === 0,
    axisIds: `|${axes[index % axes.length]}|`,
    slugs: `|session-${index}|sessao-${index}|`,
    data: {
      startDate,
      startTime: allDay ? null : '10:00:00.000',
      endDate: null,
      endTime: allDay ? null : '12:30:00.000',
      timeZone: ['Europe/Lisbon', 'Atlantic/Azores', 'America/New_York'][index % 3],
      recurrence: isSeries ? 'RRULE:FREQ=WEEKLY;COUNT=20' : null,
      overrides: isSeries ? [moveFirstDate(startDate)] : [],
      previousStartDate: null,
      venue: {
        name: 'Technology centre',
        street: 'Rua Dr. Roberto Frias, 378',
        postalCode: '4200-465',
        locality: 'Porto',
        country: 'PT',
        latitude: 41.178,
        longitude: -8.598,
      },
      onlineUrl: index % 3 === 0 ? `https://meet.example.org/session-${index}` : null,
      organiserName: 'Production technologies',
      organiserUrl: 'https://www.example.org/',
      registrationUrl: `https://www.example.org/register/${index}`,
      contact: 'events@example.org',
      image: null,
      attachments: [],
      texts: {
        en: describe(`Working session ${index} on production technologies`, `session-${index}`),
        pt: describe(`Sessão de trabalho ${index}: tecnologias de produção`, `sessao-${index}`),
      },
    },
  };
}

function describe(title: string, slug: string): object {
  return { title, slug, summary: sentences[0], description };
}

function moveFirstDate(originalDate: string): object {
  return {
    originalDate,
    originalTime: null,
    cancelled: false,
    startDate: null,
    startTime: '14:00:00.000',
    endDate: null,
    endTime: '16:30:00.000',
  };
}
