import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPorts } from '../preflight.ts';
import { readSettings } from '../environment.ts';

const bootstrap = join(import.meta.dirname, '../bootstrap.mjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function start(env: NodeJS.ProcessEnv, nodeArgs: string[] = [], command = 'start') {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [...nodeArgs, bootstrap, command],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...env },
      timeout: 20_000,
    },
  );
  return { status, stdout, sentence: stderr.trimEnd() };
}

describe('npm start', () => {
  it('names a malformed value and what it should be', () => {
    expect(start({ WEB_PORT: 'eighty' })).toEqual({
      status: 1,
      stdout: '',
      sentence: 'WEB_PORT is "eighty": it should be a port number from 1 to 65535.',
    });
  });

  it.each([
    ['below a file', () => join(folder, 'file/data')],
    ['that is a file', () => join(folder, 'file')],
    // Not even root may write there.
    ['that is read-only', () => '/proc/data'],
  ])('refuses a DATA_DIR %s', (_kind, path) => {
    writeFileSync(join(folder, 'file'), '');
    const { status, stdout, sentence } = start({ DATA_DIR: path() });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(sentence).toMatch(/^DATA_DIR \S+ cannot be written \([A-Z]+\): make it a folder .+\.$/);
  });

  it('refuses a Node.js that is too old, in a sentence', () => {
    const older = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' })`;
    expect(start({}, ['--import', `data:text/javascript,${encodeURIComponent(older)}`])).toEqual({
      status: 1,
      stdout: '',
      sentence:
        'This needs Node.js 20 or newer to set itself up, but runs on 18.20.4: install a newer one from https://nodejs.org and try again.',
    });
  });

  it('refuses a command that there is not', () => {
    const { status, sentence } = start({}, [], 'strat');
    expect(status).toBe(1);
    expect(sentence).toContain('There is no command "strat"');
  });
});

describe('checkPorts', () => {
  it.each(['WEB_PORT', 'CMS_PORT'])('refuses a %s that is taken', async (name) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const settings = { ...readSettings({}), webPort: 0, cmsPort: 0 };
    const key = name === 'WEB_PORT' ? 'webPort' : 'cmsPort';
    await expect(checkPorts({ ...settings, [key]: port })).rejects.toThrow(
      `Port ${port} (${name}) is taken by another program: stop that one, or set ${name} to a free port.`,
    );
    server.close();
  });

  it('says what to do with a HOST that is not this machine', async () => {
    const settings = { ...readSettings({}), webPort: 0, cmsPort: 0, host: '192.0.2.1' };
    await expect(checkPorts(settings)).rejects.toThrow(/set HOST to an address of this machine/);
  });
});
