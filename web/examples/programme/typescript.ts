interface Answer {
  data: {
    axesByPosition: {
      position: number;
      title: string;
      outcomes: { strand: string }[];
    }[];
  };
}

const query = `{
  axesByPosition {
    position
    title
    outcomes { strand }
  }
}`;

const address = new URL('https://cms.example.org/graphql');
address.searchParams.set('query', query);
const response = await fetch(address);
const { data } = (await response.json()) as Answer;

for (const { position, title, outcomes } of data.axesByPosition) {
  console.log(`${position}  ${title}: ${outcomes.length} outcomes`);
}
