/**
 * Calls `onVanished` once, within half a second of the parent process's end. (Old syntax only:
 * bootstrap.mjs uses it on any Node.js.)
 */
export function watchParent(onVanished) {
  const parent = process.ppid;
  const timer = setInterval(function () {
    // An orphan is handed to another process, so its parent's id changes.
    if (process.ppid === parent) return;
    clearInterval(timer);
    onVanished();
  }, 500);
  timer.unref();
}
