import { countMonths, type Day } from './dates.js';
import {
  activateDay,
  closestDay,
  findActiveDay,
  findDay,
  fitGrid,
  isGrid,
  openDay,
} from './day-grid.js';
import type { CalendarSetting } from './calendar-setting.js';
import { moveDay } from './day-keys.js';
import { watchSwipes } from './swipe.js';

/** The month that the calendar shows, "2024-09". */
const CALENDAR = '[data-month]';

/**
 * Makes the month calendar in `main`, the main part of its page, smoother: its days are a grid for
 * the keyboard, other months come in place, and a swipe leads to them.
 *
 * It brings no words and no addresses of its own. The HTML has them: the links of the months, the
 * date of each day in `data-date`, and at the calendar its `data-month`, what is said of it once it
 * has come (`data-announcement`), and the addresses a year away (`data-previous-year`,
 * `data-next-year`).
 */
export function enhanceCalendar(main: HTMLElement, setting: CalendarSetting): void {
  const findCalendar = () => main.querySelector<HTMLElement>(CALENDAR);
  const findTable = () => main.querySelector<HTMLElement>(`${CALENDAR} table`);
  const status = addStatus(main);

  const turnTo = setting.turnPages<Day>(async (page, day) => {
    const before = findCalendar()?.dataset.month ?? '';
    const after = page.querySelector<HTMLElement>(CALENDAR)?.dataset.month ?? '';
    await setting.move(after < before ? 'back' : 'on', () => {
      const focus = readFocus(main);
      setting.swapPage(main, page);
      fit();
      if (focus || day) restoreFocus(main, day, focus?.rel);
      status.textContent = findCalendar()?.dataset.announcement ?? '';
    });
  });

  function fit(): void {
    const table = findTable();
    if (table) fitGrid(table);
  }

  /** Goes to the month that is `count` months away, if the calendar goes that far. */
  function turnMonths(count: number, day?: Day): void {
    const calendar = findCalendar();
    const address = calendar && findAddress(calendar, count);
    if (address) turnTo(address, day);
  }

  main.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>(`${CALENDAR} > nav a[href]`);
    if (!link) return;
    event.preventDefault();
    turnTo(link.href);
  });

  main.addEventListener('focusin', (event) => {
    const table = findTable();
    const cell = closestDay(event.target);
    if (cell && table && isGrid(table)) activateDay(table, cell);
  });

  main.addEventListener('keydown', (event) => {
    const table = findTable();
    const cell = closestDay(event.target);
    if (!cell?.dataset.date || !table || !isGrid(table)) return;

    const isOnDay = event.target === cell;
    const opens = isOnDay && !hasModifier(event) && (event.key === 'Enter' || event.key === ' ');
    const leaves = !isOnDay && event.key === 'Escape';
    const day = moveDay(cell.dataset.date, event);
    if (!opens && !leaves && !day) return;

    event.preventDefault();
    if (opens) openDay(cell);
    else if (leaves) cell.focus();
    else if (day) goTo(table, cell.dataset.date, day);
  });

  function goTo(table: HTMLElement, from: Day, day: Day): void {
    const cell = findDay(table, day);
    if (cell) cell.focus();
    else turnMonths(countMonths(from, day), day);
  }

  watchSwipes(main, CALENDAR, (swipe) => turnMonths(swipe === 'left' ? 1 : -1), setting.signal);
  new ResizeObserver(fit).observe(main);
  fit();
}

/** Adds what screen readers read out when it changes; it must be there before it does. */
function addStatus(main: HTMLElement): HTMLElement {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'visually-hidden';
  main.after(status);
  return status;
}

function hasModifier(event: KeyboardEvent | MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

function findAddress(calendar: HTMLElement, months: number): string | undefined {
  const findLink = (rel: string) =>
    calendar.querySelector<HTMLAnchorElement>(`:scope > nav a[rel~=${rel}]`)?.href;
  if (months === -1) return findLink('prev');
  if (months === 1) return findLink('next');
  return months < 0 ? calendar.dataset.previousYear : calendar.dataset.nextYear;
}

/** Tells whether the focus is in `main`, and on which of the calendar's links. */
function readFocus(main: HTMLElement): { rel: string } | undefined {
  const { activeElement } = main.getRootNode() as Document | ShadowRoot;
  if (!activeElement || activeElement === main || !main.contains(activeElement)) return undefined;
  return {
    rel: activeElement instanceof HTMLAnchorElement ? (activeElement.relList[0] ?? '') : '',
  };
}

/** Puts the focus on a day, else on the same link as before, else on the calendar's stop for Tab. */
function restoreFocus(main: HTMLElement, day: Day | undefined, rel = ''): void {
  const calendar = main.querySelector<HTMLElement>(CALENDAR);
  const target =
    (day && calendar && findDay(calendar, day)) ||
    (rel && calendar?.querySelector<HTMLElement>(`:scope > nav a[rel~="${rel}"]`)) ||
    (calendar && findActiveDay(calendar)) ||
    main;
  target.focus({ preventScroll: !day });
}
