interface Answer {
  data: {
    search: {
      nodes: { titleParts: { text: string; isMatch: boolean }[] }[];
    };
  };
}

const query = `
  query ($text: String!) {
    search(query: $text, types: [OUTCOME], first: 2) {
      nodes { titleParts { text isMatch } }
    }
  }
`;

const response = await fetch('https://cms.example.org/graphql', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query, variables: { text: 'technologies' } }),
});
const { data } = (await response.json()) as Answer;

for (const { titleParts } of data.search.nodes) {
  const parts = titleParts.map(({ text, isMatch }) =>
    isMatch ? `*${text}*` : text,
  );
  console.log(parts.join(''));
}
