import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarFile } from '../src/index.js';

const folder = join(import.meta.dirname, 'fixtures');

/** What the golden files say of themselves. */
export const head: Omit<CalendarFile, 'events'> = {
  name: 'PRODUTECH',
  description: 'Fairs, workshops and meetings of the cluster',
  url: 'https://example.org/events',
  source: 'https://example.org/events.ics',
  refreshMinutes: 60,
  color: 'navy',
  language: 'en',
};

export function listFixtures(kind: 'golden' | 'foreign'): string[] {
  return readdirSync(join(folder, kind)).toSorted();
}

export function readFixture(kind: 'golden' | 'foreign', name: string): Buffer {
  return readFileSync(join(folder, kind, name));
}
