interface OpenData {
  licence: string;
  records: { position: number; slug: string }[];
}

const response = await fetch('https://www.example.org/data/axes.json');
const { records } = (await response.json()) as OpenData;

console.log('position,slug');
for (const { position, slug } of records)
  console.log(`${position},${slug}`);
