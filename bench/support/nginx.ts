import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../../scripts/children.ts';
import { findFreePort } from '../../scripts/temporary-system.ts';
import { bringProgram } from './programs.ts';

/** What a server is to send to everyone. */
export interface Sent {
  headers: Record<string, string>;
  file: string;
}

/** An nginx that serves files. */
export interface Nginx {
  version: string;
  /** The addresses of what it was given, in the same order. */
  urls: string[];
}

/**
 * Starts nginx, one worker, as fast as it is: no log, files kept open. What it writes goes to `folder`;
 * `endChildren` ends it. Throws a Mistake where there is none.
 */
export async function startNginx(folder: string, sent: readonly Sent[]): Promise<Nginx> {
  const program = bringProgram('nginx', 'nginx-light');
  const port = await findFreePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configure(folder, port, sent));
  const { env } = process;
  startChild('nginx', program, ['-e', 'stderr', '-p', folder, '-c', file], { cwd: folder, env });
  const urls = sent.map((_, index) => `http://127.0.0.1:${port}/${index}`);
  for (const url of urls) await waitFor(url);
  return { version: readVersion(program), urls };
}

function configure(folder: string, port: number, sent: readonly Sent[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder};`,
  );
  const locations = sent.map(({ file, headers }, index) => {
    const { 'content-type': type = 'text/html', ...others } = headers;
    const added = Object.entries(others).map(
      ([name, value]) => `add_header ${name} "${value.replaceAll(/["\\$]/g, '\\$&')}";`,
    );
    return `location = /${index} { alias ${file}; default_type "${type}"; ${added.join(' ')} }`;
  });
  return `
    daemon off;
    worker_processes 1;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${folder}/pid;
    error_log stderr crit;
    events { worker_connections 64; }
    http {
      ${temporary.join(' ')}
      access_log off;
      sendfile on;
      tcp_nopush on;
      open_file_cache max=16;
      keepalive_requests 1000000000;
      server { listen 127.0.0.1:${port}; ${locations.join('\n')} }
    }`;
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`nginx does not answer at ${url}.`);
}

function readVersion(program: string): string {
  return execFileSync('sh', ['-c', `"${program}" -v 2>&1`], { encoding: 'utf8' })
    .replace('nginx version: ', '')
    .trim();
}
