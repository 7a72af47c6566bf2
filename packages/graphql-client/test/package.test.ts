import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const ownFolder = fileURLToPath(new URL('..', import.meta.url));

/** A project of somebody else's, in which the package is installed as it is packed. */
let project: string;
let installed: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'consumer-'));
  installed = join(project, 'node_modules', 'graphql-client');
  await mkdir(installed, { recursive: true });
  await run('pnpm', ['pack', '--pack-destination', project], { cwd: ownFolder });
  const archive = String((await readdir(project)).find((file) => file.endsWith('.tgz')));
  await run('tar', ['-xzf', join(project, archive), '-C', installed, '--strip-components=1']);
  const { dependencies } = await readManifest();
  for (const name of Object.keys(dependencies)) {
    const place = join(project, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(ownFolder, 'node_modules', name), place);
  }
  await cp(join(ownFolder, 'test', 'consumer'), project, { recursive: true });
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
}, 60_000);

afterAll(async () => rm(project, { recursive: true, force: true }));

test('publint finds nothing to say of it', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('it installs by itself: its dependencies are versions, and what it brings is for users', async () => {
  const { dependencies, peerDependencies } = await readManifest();
  for (const version of Object.values({ ...dependencies, ...peerDependencies })) {
    expect(version).toMatch(/^\^?\d/);
  }
  const files = await readdir(installed, { recursive: true });
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'schema.graphql']));
  expect(files.filter((file) => /\btest\b|^src|^scripts/.test(file))).toEqual([]);
});

test.each(['nodenext', 'bundler'])(
  'its types hold, checked to the last (%s)',
  async (resolution) => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: 'es2024',
      lib: ['esnext', 'dom'],
      module: resolution === 'bundler' ? 'esnext' : resolution,
      moduleResolution: resolution,
      types: ['node'],
      typeRoots: [join(ownFolder, 'node_modules', '@types')],
    };
    await writeFile(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['ask-in-node.ts'] }),
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  },
  60_000,
);

test('Node runs it: by GET and hash, in full when the hash is not known, again when the server is busy', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const parameters = new URL(String(request.url), 'http://api.test').searchParams;
    const operation = String(parameters.get('operationName'));
    const isWhole = parameters.has('query');
    asked.push(`${request.method} ${operation}${isWhole ? ' in full' : ''}`);
    const isFirst = asked.length === 1;
    response.writeHead(isFirst ? 429 : 200, {
      'content-type': 'application/graphql-response+json',
      ...(isFirst && { 'retry-after': '0' }),
    });
    response.end(JSON.stringify(isFirst ? {} : answer(operation, parameters)));
  });
  const url = await listen(server);
  const { stdout } = await run(process.execPath, [join(project, 'ask-in-node.ts'), url]);
  server.close();

  expect(JSON.parse(stdout)).toEqual({
    ofTheMonth: ['Feira'],
    upcoming: ['First', 'Second'],
    numbers: [1, 2],
  });
  expect(asked).toEqual([
    'GET MonthOfEvents',
    'GET MonthOfEvents',
    'GET UpcomingOccurrences',
    'GET UpcomingOccurrences',
    'GET Axes',
    'GET Axes in full',
  ]);
}, 60_000);

test('the file for browsers is whole, small, and asks for nothing that they do not have', async () => {
  const code = await readFile(join(installed, 'dist', 'browser', 'graphql-client.js'));
  expect(String(code)).not.toMatch(
    /\bimport\b[^(.]*?["'][^"']+["']|\bprocess\.|\brequire\(["']node:/,
  );
  expect(brotliCompressSync(code).length).toBeLessThan(MOST_BYTES);
});

test('nothing that a program loads from it is of Node alone', async () => {
  const modules = (await readdir(join(installed, 'dist'), { recursive: true })).filter((file) =>
    file.endsWith('.js'),
  );
  expect(modules.length).toBeGreaterThan(30);
  for (const file of modules) {
    expect(await readFile(join(installed, 'dist', file), 'utf8')).not.toMatch(/["']node:/);
  }
});

const MOST_BYTES = 12_000;

interface Manifest {
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(operation: string, parameters: URLSearchParams): object {
  const { after } = JSON.parse(parameters.get('variables') ?? '{}') as { after?: string };
  const page = (title: string, endCursor: string | null) => ({
    occurrences: { nodes: [{ title }], pageInfo: { hasNextPage: endCursor !== null, endCursor } },
  });
  switch (operation) {
    case 'MonthOfEvents':
      return { data: { calendarMonth: { days: [{ occurrences: [{ title: 'Feira' }] }] } } };
    case 'UpcomingOccurrences':
      return { data: after === undefined ? page('First', 'c1') : page('Second', null) };
    default:
      return parameters.has('query')
        ? { data: { axesByPosition: [{ position: 1 }, { position: 2 }] } }
        : { errors: [{ message: 'PersistedQueryNotFound' }] };
  }
}
