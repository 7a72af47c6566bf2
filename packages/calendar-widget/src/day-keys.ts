import { addDays, addMonths, columnOf, countMonths, type Day } from './dates.js';

/** What a key press is made of; a KeyboardEvent is one. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** ARIA Authoring Practices, "Date Picker Dialog Example", keyboard support of the grid. */
const moves: ReadonlyMap<string, (day: Day) => Day> = new Map([
  ['ArrowLeft', (day: Day) => addDays(day, -1)],
  ['ArrowRight', (day: Day) => addDays(day, 1)],
  ['ArrowUp', (day: Day) => addDays(day, -7)],
  ['ArrowDown', (day: Day) => addDays(day, 7)],
  // A month shows its own days alone: its first and last week can be short.
  ['Home', (day: Day) => stayInMonth(day, addDays(day, -columnOf(day)), 1)],
  ['End', (day: Day) => stayInMonth(day, addDays(day, 6 - columnOf(day)), -1)],
  ['PageUp', (day: Day) => addMonths(day, -1)],
  ['PageDown', (day: Day) => addMonths(day, 1)],
  ['Shift+PageUp', (day: Day) => addMonths(day, -12)],
  ['Shift+PageDown', (day: Day) => addMonths(day, 12)],
]);

/** Gives the day that a key leads to from `day`; undefined if the key is not the grid's. */
export function moveDay(day: Day, press: KeyPress): Day | undefined {
  // The browser's and the system's own: Alt+Left goes back, Ctrl+Home to the page's top.
  if (press.altKey || press.ctrlKey || press.metaKey) return undefined;
  return moves.get(press.shiftKey ? `Shift+${press.key}` : press.key)?.(day);
}

/** Takes `target`, or going by `step` days from there the first one that is in the month of `day`. */
function stayInMonth(day: Day, target: Day, step: 1 | -1): Day {
  let nearest = target;
  while (countMonths(day, nearest) !== 0) nearest = addDays(nearest, step);
  return nearest;
}
