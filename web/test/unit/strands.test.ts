import { expect, test } from 'vitest';
import { groupByStrand } from '../../app/utils/strands';

test('outcomes come by strand, in the programme’s order, each strand by position', () => {
  const outcomes = [
    { position: 8, strand: 'internationalisation' },
    { position: 5, strand: 'cooperation' },
    { position: 2, strand: 'cooperation' },
  ] as const;
  expect(groupByStrand(outcomes)).toEqual([
    {
      strand: 'cooperation',
      outcomes: [
        { position: 2, strand: 'cooperation' },
        { position: 5, strand: 'cooperation' },
      ],
    },
    { strand: 'internationalisation', outcomes: [{ position: 8, strand: 'internationalisation' }] },
  ]);
});
