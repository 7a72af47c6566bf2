interface Answer {
  extensions: {
    cost: {
      requested: number;
      maximum: number;
      limit: number;
      remaining: number;
    };
  };
}

const query = `{
  occurrences(from: "2024-09-01", first: 100) { nodes { title startsAt } }
}`;

const address = new URL('https://cms.example.org/graphql');
address.searchParams.set('query', query);
const response = await fetch(address);
const { cost } = ((await response.json()) as Answer).extensions;

console.log(`${cost.requested} points, of at most ${cost.maximum}`);
if (cost.remaining < cost.limit / 10) console.log('Time to slow down.');
