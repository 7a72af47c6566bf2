// The least that a server can do: gives the same bytes to everyone who has not got them, from memory.
// Its arguments: a file, and the headers to send with it as JSON.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [file = '', headers = '{}'] = process.argv.slice(2);
const body = readFileSync(file);
const etag = '"plain"';
const known = ['etag', etag, ...Object.entries(JSON.parse(headers) as object).flat()] as string[];
const whole = [...known, 'content-length', String(body.length)];

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, known).end();
  else response.writeHead(200, whole).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}/` });
});
