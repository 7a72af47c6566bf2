import { describe, expect, test } from 'vitest';
import { layOutProgrammeChart, NARROW, WIDE } from '../../shared/programme-chart';
import { breakLines, estimateTextWidth } from '../../shared/text-width';

const content = {
  axes: [
    { position: 1, title: 'Growth, consolidation and qualification of the sector’s business base' },
    { position: 2, title: 'Research' },
    { position: 3, title: 'Nothing is served by this one' },
  ],
  strands: [
    {
      name: 'Cooperation',
      outcomes: [{ statement: 'Companies and science work together.', axes: [2, 1] }],
    },
    {
      name: 'Innovation',
      outcomes: [
        { statement: 'R&D rises in level, performance and efficiency.', axes: [1, 9] },
        { statement: 'Nobody serves this.', axes: [] },
      ],
    },
  ],
};

describe.each([
  ['narrow', NARROW],
  ['wide', WIDE],
])('the %s drawing of the programme', (_name, measures) => {
  const chart = layOutProgrammeChart(content, measures);
  const outcomes = chart.strands.flatMap((strand) => strand.outcomes);
  const rows = [...chart.axes, ...outcomes];

  test('has a joint on the shaft of each axis that serves an outcome, and on no other', () => {
    const [first, second] = chart.axes.map(({ x }) => x);
    expect(outcomes.map(({ joints }) => joints)).toEqual([[first, second], [first], []]);
  });

  test('ends a shaft at its last joint, and draws none without a joint', () => {
    expect(chart.axes.map(({ end }) => end)).toEqual([outcomes[1]?.y, outcomes[0]?.y, undefined]);
  });

  test('keeps shafts left of the text, one pitch from each other', () => {
    const [first = 0, second = 0, third = 0] = chart.axes.map(({ x }) => x);
    expect([second - first, third - second]).toEqual([measures.pitch, measures.pitch]);
    expect(third + measures.pitch / 2).toBeLessThan(chart.text);
  });

  test('breaks text where it would leave the drawing', () => {
    for (const { lines } of rows) {
      for (const { text } of lines) {
        expect(chart.text + estimateTextWidth(text) * measures.font).toBeLessThan(chart.width);
      }
    }
    expect(rows.map(({ lines }) => lines.map(({ text }) => text).join(' '))).toEqual([
      ...content.axes.map(({ title }) => title),
      ...content.strands.flatMap((strand) => strand.outcomes.map(({ statement }) => statement)),
    ]);
  });

  test('gives each row room for its text and for a finger, below the row before', () => {
    let bottom = 0;
    for (const { top, height, lines } of rows) {
      expect(top).toBeGreaterThanOrEqual(bottom - 0.1);
      expect(height).toBeGreaterThanOrEqual(48);
      expect(lines[0]?.y).toBeGreaterThan(top);
      expect(lines.at(-1)?.y).toBeLessThan(top + height);
      bottom = top + height;
    }
    expect(chart.height).toBeCloseTo(bottom, 0);
  });
});

test('text is broken at spaces alone', () => {
  expect(breakLines('a programme of internationalisation abroad', 7)).toEqual([
    'a programme',
    'of',
    'internationalisation',
    'abroad',
  ]);
  expect(breakLines('  ', 6)).toEqual([]);
});
