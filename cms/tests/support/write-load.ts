// Publishes, moves, unpublishes and deletes events without end: a test kills it in the middle.
import { startStrapi } from './strapi.ts';

const EVENT = 'api::event.event';

const { DATABASE_URL } = process.env;
const { strapi } = await startStrapi(DATABASE_URL ? { DATABASE_URL } : {});
const associations = strapi.documents('api::association.association');
// The one before was killed: what it wrote may be there.
if ((await associations.count({})) === 0) {
  await associations.create({
    data: { name: 'Load', slug: 'produtech', timeZone: 'Europe/Lisbon' },
    status: 'published',
  });
}
const events = strapi.documents(EVENT);
const life = crypto.randomUUID();
process.stdout.write('writing');
for (let round = 0; ; round += 1) {
  const data = {
    title: `Event ${round}`,
    slug: `event-${life}-${round}`,
    startDate: '2026-09-17',
    startTime: '10:00:00.000',
    timeZone: 'Europe/Lisbon',
    category: 'meeting' as const,
    eventStatus: 'scheduled' as const,
    visibility: 'public' as const,
    recurrence: 'RRULE:FREQ=WEEKLY;COUNT=40',
  };
  const { documentId } = await events.create({ data, locale: 'en' });
  await events.publish({ documentId, locale: 'en' });
  await events.update({
    documentId,
    locale: 'pt',
    data: { title: 'Evento', slug: `evento-${life}-${round}` },
  });
  await events.publish({ documentId, locale: '*' });
  await events.update({ documentId, locale: 'en', data: { startDate: '2026-10-01' } });
  await events.publish({ documentId, locale: 'en' });
  if (round % 3 === 1) await events.unpublish({ documentId, locale: 'en' });
  if (round % 3 === 2) await events.delete({ documentId, locale: '*' });
}
