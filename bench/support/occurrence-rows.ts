const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.parse('2000-01-01');
/** From 2000 to 2049. */
const DAYS = 18_262;

/** The month that is asked for. */
export const month = '2024-09';
const monthStart = Date.parse('2024-09-01');
const monthEnd = Date.parse('2024-10-01');
/** How many occurrences of the month there are, in a small table and in a large one. */
const IN_MONTH = 60;

/** Document ids of what the occurrences belong to. */
interface Owners {
  association: string;
  axes: string[];
}

/**
 * Builds rows for the table of occurrences: always the same 60 in the asked month, and all others
 * spread evenly over fifty years. One in a hundred lasts two months, one in twenty is for members.
 */
export function buildOccurrenceRows(total: number, owners: Owners): object[] {
  const rows = Array.from({ length: IN_MONTH }, (_, index) =>
    buildRow(`in-month:${index}`, index, monthStart + (index % 26) * DAY, owners),
  );
  for (let index = 0; rows.length < total; index += 1) {
    const share = ((index * 7919) % total) / total;
    const start = FIRST_DAY + Math.floor(share * DAYS) * DAY;
    const isNearMonth =
      start >= monthStart - (lengthInDays(index) + 1) * DAY && start < monthEnd + DAY;
    if (!isNearMonth) rows.push(buildRow(`other:${index}`, index, start, owners));
  }
  return rows;
}

function buildRow(key: string, index: number, midnight: number, owners: Owners): object {
  const days = lengthInDays(index);
  const isLong = days > 31;
  const allDay = days > 1 || index % 5 === 2;
  const startsAt = allDay ? midnight : midnight + (8 + (index % 9)) * 60 * 60 * 1000;
  const endsAt = allDay ? midnight + days * DAY : startsAt + 2 * 60 * 60 * 1000;
  const title = `Working session ${index} on production technologies`;
  const summary =
    'What was tried in the workshops of three member companies since the last session, what it cost, and what to try next.';
  return {
    key,
    eventId: key,
    associationId: owners.association,
    recurrenceId: null,
    visibility: index % 20 === 7 ? 'members' : 'public',
    isLong,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    overAt: new Date(endsAt).toISOString(),
    allDay,
    firstDate: formatDay(midnight),
    lastDate: formatDay(allDay ? midnight + (days - 1) * DAY : midnight),
    timeZone: ['Europe/Lisbon', 'Atlantic/Azores', 'America/New_York'][index % 3],
    eventStatus: index % 25 === 3 ? 'cancelled' : 'scheduled',
    category: ['meeting', 'workshop', 'training', 'fair'][index % 4],
    isOnline: index % 3 === 0,
    venueName: 'Technology centre',
    locality: 'Porto',
    axisIds: `|${owners.axes[index % owners.axes.length]}|`,
    texts: {
      en: { title, slug: `session-${index}`, summary },
      pt: { title: `Sessão de trabalho ${index}`, slug: `sessao-${index}`, summary },
    },
    searchText: `${title} ${summary}`.toLowerCase(),
  };
}

function lengthInDays(index: number): number {
  if (index % 100 === 50) return 60;
  return index % 10 === 2 ? 3 : 1;
}

function formatDay(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}
