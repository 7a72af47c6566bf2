import { expect, test } from 'vitest';
import {
  filterOutcomes,
  readOutcomeFilters,
  writeOutcomeFilters,
} from '../../app/utils/outcome-filters';

const axes = [
  {
    position: 1,
    title: 'Growth',
    slug: 'growth',
    language: 'en',
    translations: [{ slug: 'growth' }, { slug: 'crescimento' }],
  },
];
const outcomes = [
  { id: 'a', strand: 'cooperation', axes: [{ position: 1 }, { position: 2 }] },
  { id: 'b', strand: 'innovation', axes: [{ position: 2 }, null] },
  { id: 'c', strand: 'innovation', axes: [{ position: 1 }] },
] as const;

function find(query: Record<string, unknown>): string[] {
  return filterOutcomes(outcomes, readOutcomeFilters(query), axes).map(({ id }) => id);
}

test('outcomes are filtered by strand, by axis in any language, and by both', () => {
  expect(find({})).toEqual(['a', 'b', 'c']);
  expect(find({ strand: 'innovation' })).toEqual(['b', 'c']);
  expect(find({ axis: 'crescimento' })).toEqual(['a', 'c']);
  expect(find({ strand: 'innovation', axis: 'growth' })).toEqual(['c']);
  expect(find({ axis: 'no-such-axis' })).toEqual([]);
});

test('what is unknown, empty or given twice asks nothing', () => {
  expect(readOutcomeFilters({ strand: 'toString', axis: '' })).toEqual({
    strand: null,
    axis: null,
  });
  expect(readOutcomeFilters({ strand: ['innovation'], axis: ['a', 'b'] })).toEqual({
    strand: null,
    axis: null,
  });
});

test('filters are written as they are read', () => {
  const query = { strand: 'innovation', axis: 'growth' };
  expect(writeOutcomeFilters(readOutcomeFilters(query))).toEqual(query);
  expect(writeOutcomeFilters({ strand: null, axis: null })).toEqual({});
});
