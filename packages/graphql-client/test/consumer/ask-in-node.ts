// What a third party writes: its types are checked, and it is run, with the package as it is packed.
import {
  createApiClient,
  type DatedEvent,
  graphql,
  MonthOfEvents,
  readNodes,
  UpcomingOccurrences,
} from 'graphql-client';

const client = createApiClient({ url: String(process.argv[2]) });

const { data, error } = await client.query(MonthOfEvents, { month: '2026-11', locale: 'pt' });
if (error) throw error;
const ofTheMonth: DatedEvent[] = data?.calendarMonth.days.flatMap((day) => day.occurrences) ?? [];

const upcoming: string[] = [];
for await (const { title } of readNodes(
  client,
  UpcomingOccurrences,
  {},
  (page) => page.occurrences,
)) {
  upcoming.push(title);
}

const Axes = graphql(`
  query Axes {
    axesByPosition {
      position
      title
    }
  }
`);
const axes = await client.query(Axes, {});
const numbers: number[] | undefined = axes.data?.axesByPosition.map(({ position }) => position);

// @ts-expect-error: a month is a text.
void (() => client.query(MonthOfEvents, { month: 11 }));
// @ts-expect-error: the schema has no such field.
void axes.data?.axesByPosition[0]?.colour;

const found = { ofTheMonth: ofTheMonth.map(({ title }) => title), upcoming, numbers };
process.stdout.write(JSON.stringify(found));
