import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase, type TestDatabase } from './support/database';
import { testEnvironment } from './support/environment';
import { cmsFolder } from './support/strapi';

let database: TestDatabase;
let port: number;
let cms: ChildProcess;
let output = '';

beforeAll(async () => {
  database = createDatabase(inject('postgresql'));
  port = await findFreePort();
  cms = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: cmsFolder,
    env: {
      ...process.env,
      ...testEnvironment,
      ...database.environment,
      HOST: '127.0.0.1',
      CMS_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cms.stdout?.on('data', (text) => (output += text));
  cms.stderr?.on('data', (text) => (output += text));
  await waitUntilReady();
});

afterAll(() => {
  cms?.kill('SIGKILL');
  database?.remove();
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

async function waitUntilReady(): Promise<void> {
  while (cms.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`The CMS did not start.\n${output}`);
}

/** Opens a connection and collects what comes back on it. */
async function open(): Promise<{ socket: Socket; received: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  const received = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(text));
    socket.once('error', () => resolve(text));
  });
  return { socket, received };
}

test('SIGTERM lets a request under way finish, takes no new one, and ends the process in time', async () => {
  const body = JSON.stringify({ query: '{ events { slug } }' });
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: cms',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  const slow = await open();
  slow.socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
  await sleep(200);

  const stopped = Date.now();
  const ended = once(cms, 'exit');
  cms.kill('SIGTERM');
  await sleep(1000);
  await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow('fetch failed');

  slow.socket.write(body.slice(5));
  const answer = await slow.received;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(answer).toContain('{"data":{"events":[]},');

  const [code] = await ended;
  expect(code).toBe(0);
  expect(Date.now() - stopped).toBeLessThan(5000);
});
