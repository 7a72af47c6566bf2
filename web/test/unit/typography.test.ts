import { expect, test } from 'vitest';
import { tieDashes } from '../../app/utils/typography';

test.each([
  ['PRODUTECH – Cluster', 'PRODUTECH\u00A0– Cluster'],
  ['2015–2023', '2015–2023'],
  ['a-b', 'a-b'],
])('%s', (text, tied) => {
  expect(tieDashes(text)).toBe(tied);
});
