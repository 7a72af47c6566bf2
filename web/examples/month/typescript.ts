interface Answer {
  data: {
    calendarMonth: {
      days: { date: string; occurrences: { title: string }[] }[];
    };
  };
}

const query = `
  query ($month: String) {
    calendarMonth(month: $month) {
      days { date occurrences { title } }
    }
  }
`;
const variables = { month: '2024-09' };

const response = await fetch('https://cms.example.org/graphql', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});
const { data } = (await response.json()) as Answer;

for (const { date, occurrences } of data.calendarMonth.days) {
  const titles = occurrences.map(({ title }) => title);
  if (titles.length > 0) console.log(`${date}  ${titles.join(' · ')}`);
}
