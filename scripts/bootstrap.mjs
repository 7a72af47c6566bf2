// Runs on whatever Node.js the machine has: brings the pinned Node.js and pnpm, then hands over to
// scripts/<command>.ts on the pinned Node.js. Old syntax only, so that an old Node.js can still read
// this file and say that it is too old. No dependencies: nothing is installed yet.
import { spawn, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { watchParent } from './watch-parent.mjs';

const OLDEST_NODE = 20;
const scripts = dirname(fileURLToPath(import.meta.url));
const runtime = join(scripts, 'runtime');
const stamp = join(runtime, 'node_modules', '.installed');
const pinnedNode = join(runtime, 'node_modules', 'node', 'bin', 'node');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNodeVersion(version) {
  if (parseInt(version, 10) < OLDEST_NODE) {
    fail(
      'This needs Node.js ' +
        OLDEST_NODE +
        ' or newer to set itself up, but runs on ' +
        version +
        ': install a newer one from https://nodejs.org and try again.',
    );
  }
}

// What the pinned runtime should be: the lock file, for this kind of machine.
function describeRuntime() {
  return createHash('sha256')
    .update(readFileSync(join(runtime, 'package-lock.json')))
    .update(process.platform + ' ' + process.arch)
    .digest('hex');
}

function isInstalled(description) {
  return existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === description;
}

function installRuntime() {
  const description = describeRuntime();
  if (isInstalled(description)) return;
  const started = Date.now();
  const wanted = JSON.parse(readFileSync(join(runtime, 'package.json'), 'utf8')).dependencies;
  process.stdout.write('Fetching Node.js ' + wanted.node + ' and pnpm ' + wanted.pnpm + ' … ');
  // Both unpack themselves in an install script, whatever the user's npm settings say about scripts.
  const result = spawnSync('npm', ['ci', '--prefix', runtime, '--ignore-scripts=false'], {
    encoding: 'utf8',
  });
  if (result.error || result.status !== 0) {
    process.stdout.write('failed\n' + (result.stderr || '') + '\n');
    fail(
      result.error && result.error.code === 'ENOENT'
        ? 'npm was not found: install Node.js with npm 10 or newer and try again.'
        : 'The pinned Node.js and pnpm could not be fetched from the npm registry: see npm’s lines ' +
            'above, check the network (`npm ping`) and try again.',
    );
  }
  writeFileSync(stamp, description);
  process.stdout.write('(' + Math.round((Date.now() - started) / 1000) + ' s)\n');
}

function runCommand(command, args) {
  const child = spawn(pinnedNode, [join(scripts, command + '.ts')].concat(args), {
    stdio: 'inherit',
  });
  const end = function () {
    child.kill('SIGTERM');
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  // npm runs this file through a shell; on a signal some npm and shells end without passing it on.
  watchParent(end);
  child.on('error', function (error) {
    fail(
      'The pinned Node.js does not run (' +
        error.message +
        '): delete ' +
        join(runtime, 'node_modules') +
        ' and try again.',
    );
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code);
  });
}

checkNodeVersion(process.versions.node);
const command = process.argv[2];
if (!command || !/^[a-z-]+$/.test(command) || !existsSync(join(scripts, command + '.ts'))) {
  fail('There is no command "' + command + '": try `npm start`, `npm run dev` or `npm test`.');
}
installRuntime();
runCommand(command, process.argv.slice(3));
