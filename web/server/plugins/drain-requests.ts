import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const TURN_MILLISECONDS = 20;
const MOST_TURNS = 50;

/**
 * Ends on SIGTERM and SIGINT without losing a request. Nitro's own way cuts connections whose request
 * is not yet read, so that under load a stop resets them.
 */
export default defineNitroPlugin((nitro) => {
  process.env.NITRO_SHUTDOWN_DISABLED = 'yes';
  const patience = Number(process.env.NITRO_SHUTDOWN_TIMEOUT ?? 30_000);
  const servers: Server[] = [];
  let accepted = 0;
  subscribe('tracing:net.server.listen:asyncStart', (message) => {
    const { server } = message as { server: Server };
    server.on('connection', () => (accepted += 1));
    servers.push(server);
  });

  const drain = async (): Promise<void> => {
    // Connections wait in the kernel's queue, which closing would reset; each turn takes one in.
    for (let turn = 0, before = -1; turn < MOST_TURNS && accepted > before; turn += 1) {
      before = accepted;
      await sleep(TURN_MILLISECONDS);
    }
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    // A connection is kept open after its answer; from now on it has nothing to wait for.
    setInterval(() => {
      for (const server of servers) server.closeIdleConnections();
    }, TURN_MILLISECONDS);
    await Promise.race([Promise.all(closed), sleep(patience)]);
    await nitro.hooks.callHook('close');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain());
});
