// Runs on whatever Node.js the machine has: brings the pinned Node.js and pnpm, then hands over to
// scripts/<command>.ts on the pinned Node.js. Old syntax only, so that an old Node.js can still read
// this file and say that it is too old. No dependencies: nothing is installed yet.
import { spawn } from 'child_process';
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

let child;

function startChild(program, args, options, onEnd) {
  child = spawn(program, args, options);
  child.on('error', function (error) {
    fail(program + ' does not run (' + error.message + '): install Node.js with npm 10 or newer.');
  });
  child.on('exit', onEnd);
}

function installRuntime(onInstalled) {
  const description = describeRuntime();
  if (isInstalled(description)) return onInstalled();
  const started = Date.now();
  const wanted = JSON.parse(readFileSync(join(runtime, 'package.json'), 'utf8')).dependencies;
  process.stdout.write('Fetching Node.js ' + wanted.node + ' and pnpm ' + wanted.pnpm + ' … ');
  // Not `npm ci`: where a registry lacks what pnpm ships for other platforms, the lock lacks it too.
  // Both packages unpack themselves in an install script, whatever the user's npm settings say.
  const args = ['install', '--no-save', '--prefix', runtime, '--ignore-scripts=false'];
  let lines = '';
  startChild('npm', args, { stdio: ['ignore', 'ignore', 'pipe'] }, function (code) {
    if (code !== 0) {
      fail(
        'failed\n' +
          lines +
          '\nThe pinned Node.js and pnpm could not be fetched from the npm registry: ' +
          'see the lines above, check the network (`npm ping`) and try again.',
      );
    }
    writeFileSync(stamp, description);
    process.stdout.write('(' + Math.round((Date.now() - started) / 1000) + ' s)\n');
    onInstalled();
  });
  child.stderr.on('data', function (data) {
    lines += data;
  });
}

function runCommand(command, args) {
  const script = [join(scripts, command + '.ts')].concat(args);
  startChild(pinnedNode, script, { stdio: 'inherit' }, function (code, signal) {
    process.exit(signal ? 1 : code);
  });
}

function endChild() {
  if (child) child.kill('SIGTERM');
}

checkNodeVersion(process.versions.node);
const command = process.argv[2];
if (!command || !/^[a-z-]+$/.test(command) || !existsSync(join(scripts, command + '.ts'))) {
  fail('There is no command "' + command + '": try `npm start`, `npm run dev` or `npm test`.');
}
process.on('SIGINT', endChild);
process.on('SIGTERM', endChild);
process.on('SIGHUP', endChild);
// npm runs this file through a shell; on a signal some of both end without passing it on.
watchParent(endChild);
installRuntime(function () {
  runCommand(command, process.argv.slice(3));
});
