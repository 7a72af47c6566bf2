// Writes dist/api-explorer.css: GraphiQL's styles without its fonts, which would be 360 kB, then ours.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';

const files = [
  import.meta.resolve('graphiql/style.css'),
  new URL('../src/styles.css', import.meta.url),
];
const texts = await Promise.all(files.map(async (file) => readFile(fileURLToPath(file), 'utf8')));

const { code } = transform({
  filename: 'api-explorer.css',
  code: Buffer.from(texts.join('\n')),
  minify: true,
  visitor: { Rule: { 'font-face': () => [] } },
});
await writeFile(new URL('../dist/api-explorer.css', import.meta.url), code);
