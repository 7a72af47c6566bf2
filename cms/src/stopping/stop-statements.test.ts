import type { Core } from '@strapi/strapi';
import { describe, expect, test, vi } from 'vitest';
import { isStopped, letStatementsStop, StoppedError, workUntil } from './stop-statements';

/** A database whose statements end when the test says so. */
function openDatabase(canCancelQuery: boolean) {
  const ended = Promise.withResolvers<string>();
  const cancelled = Promise.withResolvers<void>();
  const driver = vi.fn<(...given: unknown[]) => Promise<unknown>>(async () => ended.promise);
  const cancelQuery = vi.fn<(connection: unknown) => Promise<unknown>>(
    async () => cancelled.promise,
  );
  class Client {
    readonly canCancelQuery = canCancelQuery;
    async cancelQuery(connection: unknown): Promise<unknown> {
      return cancelQuery(connection);
    }
    async query(...given: unknown[]): Promise<unknown> {
      return driver(...given);
    }
  }
  const client = new Client();
  const log = { error: vi.fn<(error: unknown) => void>() };
  const strapi = { db: { connection: { client } }, log } as unknown as Core.Strapi;
  // A server that is started again meets what it has prepared.
  for (let times = 0; times < 2; times += 1) letStatementsStop(strapi);
  const ask = async (sql = 'select 1'): Promise<unknown> => client.query('connection', sql);
  return { ask, driver, cancelQuery, ended, cancelled, log };
}

test('what is done for nobody in particular is never stopped', async () => {
  const { ask, driver, ended } = openDatabase(true);
  ended.resolve('rows');
  expect(await ask()).toBe('rows');
  expect(driver).toHaveBeenCalledWith('connection', 'select 1');
});

describe.each([true, false])('on a database that can cancel: %s', (canCancel) => {
  test('a statement in time is answered', async () => {
    const { ask, ended, cancelQuery } = openDatabase(canCancel);
    const stop = new AbortController();
    ended.resolve('rows');
    expect(await workUntil(stop.signal, async () => ask())).toBe('rows');
    stop.abort();
    expect(cancelQuery).not.toHaveBeenCalled();
  });

  test('none is begun after the signal', async () => {
    const { ask, driver } = openDatabase(canCancel);
    const stop = new AbortController();
    const work = workUntil(stop.signal, async () => {
      stop.abort();
      expect(isStopped()).toBe(true);
      return ask();
    });
    await expect(work).rejects.toThrow(StoppedError);
    expect(driver).not.toHaveBeenCalled();
  });

  test.each(['ROLLBACK', 'COMMIT;', 'RELEASE trx2;', 'ROLLBACK TO trx2'])(
    'what ends a transaction is not stopped: %s',
    async (sql) => {
      const { ask, driver, cancelQuery, ended } = openDatabase(canCancel);
      const stop = new AbortController();
      const work = workUntil(stop.signal, async () => {
        stop.abort();
        return ask(sql);
      });
      ended.resolve('done');
      expect(await work).toBe('done');
      expect(driver).toHaveBeenCalledExactlyOnceWith('connection', sql);
      expect(cancelQuery).not.toHaveBeenCalled();
    },
  );
});

test('one under way is cancelled, and keeps its connection until that is done', async () => {
  const { ask, cancelQuery, ended, cancelled } = openDatabase(true);
  const stop = new AbortController();
  let isFree = false;
  const work = workUntil(stop.signal, async () => ask())
    .catch((error: Error) => error.message)
    .finally(() => {
      isFree = true;
    });
  stop.abort();
  expect(cancelQuery).toHaveBeenCalledExactlyOnceWith('connection');
  ended.reject(new Error('canceling statement due to user request'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isFree).toBe(false);
  cancelled.resolve();
  expect(await work).toMatch(/canceling/);
});

test('that it cannot be cancelled is logged, and nothing else', async () => {
  const { ask, ended, cancelled, log } = openDatabase(true);
  const stop = new AbortController();
  const work = workUntil(stop.signal, async () => ask());
  stop.abort();
  cancelled.reject(new Error('no connection left'));
  ended.resolve('rows');
  expect(await work).toBe('rows');
  expect(log.error).toHaveBeenCalledWith(new Error('no connection left'));
});
