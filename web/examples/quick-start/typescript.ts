interface Answer {
  data: { occurrences: { nodes: Fair[] } };
}
interface Fair {
  title: string;
  firstDate: string;
  lastDate: string;
  locality: string | null;
}

const query = `
  query ($from: Date!, $to: Date!) {
    occurrences(from: $from, to: $to, filters: { category: [fair] }) {
      nodes { title firstDate lastDate locality }
    }
  }
`;
const variables = { from: '2024-09-01', to: '2024-09-30' };

const response = await fetch('https://cms.example.org/graphql', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});
const { data } = (await response.json()) as Answer;

for (const { title, firstDate, locality } of data.occurrences.nodes) {
  console.log(`${firstDate}  ${title}, ${locality}`);
}
