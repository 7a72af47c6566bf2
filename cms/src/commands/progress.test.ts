import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from './progress';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function record(isTTY: boolean) {
  const written: string[] = [];
  return { written, progress: new Progress({ isTTY, write: (text) => written.push(text) }) };
}

test('a log gets a line for each 100 entries, or for each second', () => {
  const { written, progress } = record(false);
  for (let done = 1; done <= 250; done += 1) progress.show(done, 250);
  vi.advanceTimersByTime(1000);
  progress.show(251, 260);
  progress.end();
  expect(written).toEqual(['100 of 250 events\n', '200 of 250 events\n', '251 of 260 events\n']);
});

test('a terminal sees one line that changes, and is gone at the end', () => {
  const { written, progress } = record(true);
  for (let done = 1; done <= 100; done += 1) progress.show(done, 200);
  vi.advanceTimersByTime(100);
  progress.show(101, 200);
  progress.end();
  expect(written).toEqual(['\r101 of 200 events', '\r\u001B[K']);
});
