interface Answer {
  data: {
    occurrences: {
      nodes: { title: string; firstDate: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
}

const query = `
  query ($after: String) {
    occurrences(
      from: "2024-01-01", to: "2024-12-31", filters: { category: [fair] }
      first: 4, after: $after
    ) {
      nodes { title firstDate }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

async function readPage(after: string | null) {
  const response = await fetch('https://cms.example.org/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables: { after } }),
  });
  const { data } = (await response.json()) as Answer;
  return data.occurrences;
}

for (let after: string | null = null, more = true; more;) {
  const { nodes, pageInfo } = await readPage(after);
  console.log(nodes.map(({ title }) => title).join(' · '));
  more = pageInfo.hasNextPage;
  after = pageInfo.endCursor;
}
