import type { MinimarkNode } from '@nuxt/content';
import { expect, test } from 'vitest';
import { listTextParts } from '../../app/utils/text-parts';

const element = (tag: string, ...children: MinimarkNode[]): MinimarkNode => [tag, {}, ...children];

test('a text is its headings and what stands below each, cells and points apart, without code', () => {
  const row = (...cells: string[]) =>
    element('tr', ...cells.map((cell) => element('td', element('code', cell))));
  const value = [
    element('p', 'Ask ', element('em', 'with'), 'out a key.'),
    element('pre', element('code', 'curl')),
    element('h2', 'Columns'),
    element('table', element('tbody', row('id', 'names it'), row('slug', 'its address'))),
    element('ul', element('li', 'one'), element('li', 'two')),
    element('h2', 'Last'),
  ];
  expect(listTextParts({ value })).toEqual([
    'Ask without a key.',
    'Columns',
    'id names it slug its address one two',
    'Last',
  ]);
});
