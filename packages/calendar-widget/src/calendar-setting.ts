/** Puts a loaded page in the place of the one before; the turn is done when the promise is. */
export type ShowPage<Goal> = (page: Document, goal: Goal | undefined) => Promise<void>;

/** Turns to the page at an address; its goal, what to do there, is handed to whoever shows it. */
export type TurnTo<Goal> = (address: string, goal?: Goal) => void;

/** Where a calendar stands, the site's own page or somebody else's: what another month changes there. */
export interface CalendarSetting {
  /** Gives the function that turns to a month. A turn ends the one before it that has not arrived. */
  turnPages: <Goal>(show: ShowPage<Goal>) => TurnTo<Goal>;
  /** Runs `change`, with such motion as shows which way the months go. */
  move: (direction: 'back' | 'on', change: () => void) => Promise<void>;
  /** Puts the main part of a page in the place of what `main` holds, with all that depends on it. */
  swapPage: (main: HTMLElement, page: Document) => void;
  /** Ends what listens outside the calendar, where that may go while the page around stays. */
  signal?: AbortSignal;
}
