import type { Day } from './dates.js';

/**
 * The ARIA grid pattern over the table of a month: one stop for Tab, on one of its days. The days
 * are cells with `data-date`; what they hold stays as the server wrote it.
 */

const DAYS = 'td[data-date]';
const CONTROLS = 'a[href], button';

/** Tells whether the table is drawn as one: on phones the style sheet makes it a list. */
function isDrawnAsTable(table: HTMLElement): boolean {
  return getComputedStyle(table).display === 'table';
}

/** Makes the table a grid where it is drawn as a table, and takes that back where it is not. */
export function fitGrid(table: HTMLElement): void {
  if (!isDrawnAsTable(table)) return removeGrid(table);
  if (isGrid(table)) return undefined;
  table.setAttribute('role', 'grid');
  for (const cell of listDays(table)) {
    cell.tabIndex = -1;
    for (const control of listControls(cell)) control.tabIndex = -1;
  }
  const today = table.querySelector<HTMLElement>(`${DAYS}:has([aria-current=date])`);
  const first = today ?? listDays(table)[0];
  if (first) activateDay(table, first);
}

function removeGrid(table: HTMLElement): void {
  if (!isGrid(table)) return;
  table.removeAttribute('role');
  for (const cell of listDays(table)) {
    cell.removeAttribute('tabindex');
    for (const control of listControls(cell)) control.removeAttribute('tabindex');
  }
}

export function isGrid(table: HTMLElement): boolean {
  return table.getAttribute('role') === 'grid';
}

/**
 * Makes a day the grid's stop for Tab. The next stops are the links in it, then what follows the
 * grid; the links of the other days are reached by going to their day.
 */
export function activateDay(table: HTMLElement, cell: HTMLElement): void {
  const previous = findActiveDay(table);
  if (previous === cell) return;
  if (previous) {
    previous.tabIndex = -1;
    for (const control of listControls(previous)) control.tabIndex = -1;
  }
  cell.tabIndex = 0;
  for (const control of listControls(cell)) control.removeAttribute('tabindex');
}

export function findActiveDay(table: HTMLElement): HTMLElement | null {
  return table.querySelector(`${DAYS}[tabindex="0"]`);
}

export function findDay(table: HTMLElement, day: Day): HTMLElement | null {
  return table.querySelector(`td[data-date="${day}"]`);
}

/** Finds the day that an element is, or is in. */
export function closestDay(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(DAYS) : null;
}

/** Presses what the day opens with: the link to its page, or the button of its details. */
export function openDay(cell: HTMLElement): void {
  listControls(cell)[0]?.click();
}

function listDays(table: HTMLElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>(DAYS)];
}

function listControls(cell: HTMLElement): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>(CONTROLS)];
}
