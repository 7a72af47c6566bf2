import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Settings } from './environment.ts';
import { Mistake } from './mistake.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

// Node's own recursive mkdir never ends below a folder such as /proc, which answers ENOENT.
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

/** Makes the folder where it is missing and proves that it can be written. Throws a Mistake. */
export async function checkDataDir(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    await makeFolder(dataDir);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new Mistake(
      `DATA_DIR ${dataDir} cannot be written (${codeOf(error)}): make it a folder that you may write, or set DATA_DIR to another one.`,
    );
  }
}

const portTroubles: Record<string, (host: string) => string> = {
  EADDRINUSE: () => 'is taken by another program: stop that one, or set {name} to a free port',
  EACCES: () => 'may not be used by an ordinary user: set {name} to one from 1024 on',
  EADDRNOTAVAIL: (host) =>
    `cannot be opened on ${host}: set HOST to an address of this machine, such as 127.0.0.1`,
  ENOTFOUND: (host) =>
    `cannot be opened on ${host}: set HOST to an address of this machine, such as 127.0.0.1`,
};

async function checkPort(name: string, port: number, host: string): Promise<void> {
  const server = createServer();
  const failure = await new Promise<unknown>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (!failure) return;
  const code = codeOf(failure);
  const trouble = portTroubles[code]?.(host) ?? `cannot be opened (${code}): set {name} to another`;
  throw new Mistake(`Port ${port} (${name}) ${trouble.replace('{name}', name)}.`);
}

/** Proves that both servers can listen where the settings say. Throws a Mistake. */
export async function checkPorts(settings: Settings): Promise<void> {
  await checkPort('WEB_PORT', settings.webPort, settings.host);
  await checkPort('CMS_PORT', settings.cmsPort, settings.host);
}
