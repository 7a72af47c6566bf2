/** One line of a report. */
export interface Figure {
  what: string;
  unit: 'ms' | 'requests/s' | 'statements' | 'points' | 'kB' | 'MB';
  median: number;
  p95?: number;
  max?: number;
  runs: number;
  /** What it is held against, measured in the same run. */
  reference?: { what: string; median: number };
  goal?: Goal;
}

/** The most that is aimed for, in the unit of the figure, as a multiple of the reference, or for the p95; or the least. */
type Goal =
  | number
  | { timesReference: number }
  | { p95: number }
  | { atLeast: number }
  | { atLeastTimesReference: number };

/** Tells whether a figure reaches its goal; undefined without one. */
export function meetsGoal({ median, p95, goal, reference }: Figure): boolean | undefined {
  if (goal === undefined) return undefined;
  if (typeof goal === 'number') return median <= goal;
  if ('p95' in goal) return p95 !== undefined && p95 <= goal.p95;
  if ('atLeast' in goal) return median >= goal.atLeast;
  if (!reference) return false;
  return 'timesReference' in goal
    ? median <= reference.median * goal.timesReference
    : median >= reference.median * goal.atLeastTimesReference;
}

/** Rounds to the thousandth: what is finer is noise. */
export function roundFigure(figure: Figure): Figure {
  const { reference, median, p95, max } = figure;
  return {
    ...figure,
    median: round(median),
    ...(p95 !== undefined && { p95: round(p95) }),
    ...(max !== undefined && { max: round(max) }),
    ...(reference && { reference: { ...reference, median: round(reference.median) } }),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Writes figures as the rows of a table, the first of them its head. */
export function tabulate(figures: readonly Figure[]): string[][] {
  return [
    ['', 'median', 'p95', 'max', 'runs', 'reference', 'goal', 'met'],
    ...figures.map((figure) => [
      figure.what,
      formatValue(figure.median, figure),
      figure.p95 === undefined ? '' : formatValue(figure.p95, figure),
      figure.max === undefined ? '' : formatValue(figure.max, figure),
      String(figure.runs),
      formatReference(figure),
      formatGoal(figure),
      { true: 'yes', false: 'NO' }[String(meetsGoal(figure))] ?? '',
    ]),
  ];
}

const symbols: Partial<Record<Figure['unit'], string>> = {
  ms: ' ms',
  'requests/s': ' /s',
  kB: ' kB',
  MB: ' MB',
};

function formatValue(value: number, { unit }: Pick<Figure, 'unit'>): string {
  const shown = value.toLocaleString('en', { maximumSignificantDigits: 3 });
  return shown + (symbols[unit] ?? '');
}

function formatReference(figure: Figure): string {
  const { reference, median } = figure;
  if (!reference) return '';
  const times = (median / reference.median).toFixed(2);
  return `${times} × ${formatValue(reference.median, figure)} (${reference.what})`;
}

function formatGoal(figure: Figure): string {
  const { goal } = figure;
  if (goal === undefined) return '';
  if (typeof goal === 'number') return `≤ ${formatValue(goal, figure)}`;
  if ('atLeast' in goal) return `≥ ${formatValue(goal.atLeast, figure)}`;
  if ('p95' in goal) return `p95 ≤ ${formatValue(goal.p95, figure)}`;
  return 'timesReference' in goal
    ? `≤ ${goal.timesReference} ×`
    : `≥ ${goal.atLeastTimesReference} ×`;
}
