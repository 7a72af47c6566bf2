import { expect, test } from 'vitest';
import { BusyError, WorkQueue } from '../../server/utils/work-queue';

test('work is done one piece at a time, in its order, whatever fails', async () => {
  const queue = new WorkQueue(10);
  const steps: string[] = [];
  const work = (name: string, fails = false) =>
    queue.run(async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('more work than can wait is refused, until some is done', async () => {
  const queue = new WorkQueue(2);
  const work = () => queue.run(async () => 'done');
  const first = [work(), work()];
  await expect(work()).rejects.toThrow(BusyError);
  await Promise.all(first);
  expect(await work()).toBe('done');
});
