// Preloaded into the servers with `--import`: a server must not outlive the command that started it,
// even when that one was killed without a chance to end it.
import { isMainThread } from 'node:worker_threads';
import { watchParent } from './watch-parent.mjs';

if (isMainThread) watchParent(() => process.kill(process.pid, 'SIGTERM'));
