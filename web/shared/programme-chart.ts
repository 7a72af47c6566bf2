import { breakLines } from './text-width';

/**
 * The programme as a drawing: each axis is a shaft, each outcome a line across them, and a joint
 * stands where an axis serves an outcome. Outcomes stand under their strands.
 *
 * ```
 * [1]──────── title of axis 1
 *  │ [2]───── title of axis 2
 *  │  │       strand
 *  ●──●────── outcome
 * ```
 */
export interface ProgrammeChart<Axis extends ChartedAxis, Outcome extends ChartedOutcome> {
  width: number;
  height: number;
  /** Where the text begins, right of all shafts. */
  text: number;
  axes: AxisRow<Axis>[];
  strands: { name: string; y: number; outcomes: OutcomeRow<Outcome>[] }[];
}

/** An axis to be drawn. */
export interface ChartedAxis {
  position: number;
  title: string;
}

/** An outcome to be drawn. */
export interface ChartedOutcome {
  statement: string;
  /** The positions of the axes that serve it. */
  axes: readonly number[];
}

/** A row of the drawing: the whole of it can be pressed. */
interface Row {
  top: number;
  height: number;
  /** The middle of its first line, where plate and joints are. */
  y: number;
  /** Its text, each line with its base line. */
  lines: { text: string; y: number }[];
}

interface AxisRow<Axis> extends Row {
  axis: Axis;
  /** The middle of the shaft. */
  x: number;
  /** Where the shaft ends; absent when the axis serves no outcome. */
  end: number | undefined;
}

interface OutcomeRow<Outcome> extends Row {
  outcome: Outcome;
  /** The middles of the shafts that have a joint here, from left to right. */
  joints: number[];
}

/** Measures of the drawing, in user units. */
export interface ChartMeasures {
  width: number;
  /** From shaft to shaft; the plates are a little narrower. */
  pitch: number;
  /** The font's size. */
  font: number;
  /** From base line to base line. */
  leading: number;
  /** Above and below the text of a row. */
  padding: number;
}

/** For a phone's width. */
export const NARROW: ChartMeasures = {
  width: 360,
  pitch: 30,
  font: 15.5,
  leading: 20,
  padding: 14,
};
/** For a page's main column. */
export const WIDE: ChartMeasures = { width: 880, pitch: 54, font: 18, leading: 25, padding: 16 };

/** Least height of what can be pressed (WCAG 2.5.5). */
const TARGET = 48;
/** Room for an outcome's number before its statement, in parts of the font's size. */
export const NUMBER_WIDTH = 1.6;
/** From the middle of a line down to the base line, in parts of the font's size. */
export const BASE_LINE = 0.36;

/**
 * Lays the drawing out: axes and strands in the order in which they come. Text is broken by
 * estimate, so that no browser has to measure it.
 */
export function layOutProgrammeChart<Axis extends ChartedAxis, Outcome extends ChartedOutcome>(
  content: {
    axes: readonly Axis[];
    strands: readonly { name: string; outcomes: readonly Outcome[] }[];
  },
  { width, pitch, font, leading, padding }: ChartMeasures,
): ProgrammeChart<Axis, Outcome> {
  const text = (content.axes.length + 0.4) * pitch;
  const room = (width - text) / font;
  const columns = new Map(
    content.axes.map(({ position }, index) => [position, (index + 0.5) * pitch]),
  );
  let top = 0;

  function addRow(words: string, roomOfText: number): Row {
    const texts = breakLines(words, roomOfText);
    const height = Math.max(TARGET, texts.length * leading + 2 * padding);
    const middle = top + (height - (texts.length - 1) * leading) / 2;
    const lines = texts.map((line, index) => ({
      text: line,
      y: round(middle + index * leading + BASE_LINE * font),
    }));
    const row = { top: round(top), height, y: round(middle), lines };
    top += height;
    return row;
  }

  // Titles are of a heavier weight, which runs wider.
  const titles = content.axes.map((axis) => ({ axis, row: addRow(axis.title, room / 1.07) }));
  const strands = content.strands.map(({ name, outcomes }) => {
    const y = round(top + 2.2 * leading);
    top = y + 0.5 * leading;
    return {
      name,
      y,
      outcomes: outcomes.map((outcome) => ({
        outcome,
        joints: outcome.axes
          .map((position) => columns.get(position))
          .filter((x) => x !== undefined)
          .toSorted((a, b) => a - b),
        ...addRow(outcome.statement, room - NUMBER_WIDTH),
      })),
    };
  });

  const rows = strands.flatMap(({ outcomes }) => outcomes);
  return {
    width,
    height: round(top),
    text,
    axes: titles.map(({ axis, row }) => {
      const x = columns.get(axis.position) ?? 0;
      const end = rows.findLast(({ joints }) => joints.includes(x))?.y;
      return Object.assign(row, { axis, x, end });
    }),
    strands,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
