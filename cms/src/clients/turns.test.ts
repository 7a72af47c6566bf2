import { expect, test } from 'vitest';
import { turnLimits } from '../graphql/limits';
import { Turns } from './turns';

const { atOnce, waiting } = turnLimits;

/** Takes turns for one client; gives those that have come, in the order of their number. */
function takeAll(turns: Turns, client: string, count: number) {
  const come = new Map<number, (() => void) | null>();
  const taken = Array.from({ length: count }, async (_, number) => {
    come.set(number, await turns.take(client));
  });
  return { come, taken };
}

const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a few of a client’s requests run, the others follow in their order', async () => {
  const turns = new Turns();
  const { come } = takeAll(turns, 'one', atOnce + 2);
  await settle();
  expect([...come.keys()]).toEqual([0, 1]);
  come.get(1)?.();
  await settle();
  expect([...come.keys()]).toEqual([0, 1, 2]);
  come.get(2)?.();
  await settle();
  expect([...come.keys()]).toEqual([0, 1, 2, 3]);
});

test('nobody waits for another client', async () => {
  const turns = new Turns();
  takeAll(turns, 'one', atOnce + 1);
  expect(await turns.take('two')).not.toBeNull();
});

test('so many wait, and one more is refused', async () => {
  const turns = new Turns();
  const { come, taken } = takeAll(turns, 'one', atOnce + waiting);
  await settle();
  expect(await turns.take('one')).toBeNull();
  for (let number = 0; number < taken.length; number += 1) {
    come.get(number)?.();
    await settle();
  }
  await Promise.all(taken);
  expect(come.size).toBe(atOnce + waiting);
  expect(await turns.take('one')).not.toBeNull();
});
