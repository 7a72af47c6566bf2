import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cache, root, runtimeBin } from '../../paths.ts';

/** Tells what is installed from what tools keep for themselves beside it. */
function isInstalled(name: string): boolean {
  return name === '.bin' || !name.startsWith('.');
}

/** The repository as it stands, with what is installed and built of it, to be changed by a test. */
export class RepositoryCopy {
  readonly folder: string;

  constructor() {
    mkdirSync(cache, { recursive: true });
    // On the same disk: what is installed is linked, not copied.
    this.folder = mkdtempSync(join(cache, 'copy-'));
    this.runShell('git init --quiet');
    const listed = this.#run(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      root,
    );
    const files = listed.split('\0').filter((file) => file && existsSync(join(root, file)));
    for (const file of files) this.#copy(file);
    // What each part has installed are links to the workspace's packages, and into the store.
    const manifests = files.filter((file) => basename(file) === 'package.json');
    for (const part of manifests.map(dirname).filter((folder) => folder !== 'scripts/runtime')) {
      const installed = join(root, part, 'node_modules');
      const names = existsSync(installed) ? readdirSync(installed) : [];
      for (const name of names.filter(isInstalled)) this.#copy(join(part, 'node_modules', name));
      this.#copy(join(part, 'dist'));
    }
    this.#run('cp', ['-al', join(root, 'node_modules/.pnpm'), 'node_modules/'], this.folder);
  }

  /** Runs a tool of a part as it is installed there. Throws an Error with what it says when it fails. */
  runTool(part: string, tool: string, ...args: string[]): void {
    const folder = join(this.folder, part);
    // Not by pnpm, which would see that this is no folder of its own, and install anew.
    this.#run(join(folder, 'node_modules/.bin', tool), args, folder);
  }

  /** Runs a command line of a shell. Throws an Error with what it says when it fails. */
  runShell(line: string): void {
    this.#run('sh', ['-ec', line], this.folder);
  }

  /** Applies a change as `git diff` writes it. */
  apply(change: string): void {
    this.#run('git', ['apply', '-'], this.folder, change);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #copy(path: string): void {
    if (!existsSync(join(root, path))) return;
    cpSync(join(root, path), join(this.folder, path), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }

  #run(program: string, args: string[], cwd: string, input?: string): string {
    // Nothing of the test runner that a tool might heed.
    const { NODE_ENV: _mode, VITEST: _runner, TEST: _test, ...own } = process.env;
    const env = { ...own, PATH: `${runtimeBin}:${process.env.PATH}` };
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd,
      env,
      encoding: 'utf8',
      ...(input !== undefined && { input }),
    });
    if (status === 0) return stdout;
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  }
}
