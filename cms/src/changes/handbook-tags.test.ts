import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'languages';
import { expect, test } from 'vitest';
import { entryTag, listTag, monthTag } from './tags';

test.each(languageCodes)('the handbook writes tags in %s as answers have them', (language) => {
  const page = join(__dirname, `../../../web/content/${language}/developers/caching.md`);
  const row = /^\| `Cache-Tag`.+$/mu.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
  const tags = [...row.matchAll(/`([a-z]+:[^`]*)`/gu)].map(([, tag]) => tag);
  expect(tags).toEqual([listTag('event'), monthTag('2024-09'), entryTag('event', '')]);
});
