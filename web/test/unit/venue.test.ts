import { expect, test } from 'vitest';
import { listVenueLines } from '../../shared/venue';

const exponor = {
  name: 'Exponor',
  street: 'Avenida Doutor António Macedo 574',
  postalCode: '4454-515',
  locality: 'Leça da Palmeira',
  country: 'DE',
};

test('a venue is written as a letter has it, its country in words', () => {
  const lines = ['Exponor', 'Avenida Doutor António Macedo 574', '4454-515 Leça da Palmeira'];
  expect(listVenueLines('en', exponor)).toEqual([...lines, 'Germany']);
  expect(listVenueLines('pt', exponor)).toEqual([...lines, 'Alemanha']);
});

test('what an editor left out leaves no gap, and a country in words stays', () => {
  const venue = { name: 'AIMMAP', street: null, postalCode: null, locality: null, country: null };
  expect(listVenueLines('en', venue)).toEqual(['AIMMAP']);
  expect(listVenueLines('en', { ...venue, locality: 'Porto', country: 'Portugal' })).toEqual([
    'AIMMAP',
    'Porto',
    'Portugal',
  ]);
});
