import type { Words } from './words.js';

/** The calendar as it stands in a shadow root. */
export interface Frame {
  /** What others see as the calendar: it has its name, and says when it is waiting. */
  region: HTMLElement;
  /** Holds what has come of a page of the site. */
  main: HTMLElement;
  /** Says what is to be said instead. */
  message: HTMLElement;
  /** What stands between the element's tags: shown until the first page has come. */
  fallback: HTMLElement;
}

/** Makes an empty calendar. */
export function makeFrame(): Frame {
  const make = (name: string, className: string, part: string) => {
    const element = document.createElement(name);
    element.className = className;
    element.part.add(part);
    return element;
  };
  const region = make('section', 'embedded', 'calendar');
  const page = make('div', 'embedded-page', 'page');
  const main = make('div', 'embedded-main', 'main');
  const message = make('div', 'embedded-message', 'message');
  const fallback = document.createElement('slot');
  // Reached by the module alone, when what had the focus has gone.
  main.tabIndex = -1;
  message.setAttribute('role', 'status');
  page.append(message, main, fallback);
  region.append(page);
  return { region, main, message, fallback };
}

/** Says something in place of a page that has not come, with a way to have it come after all. */
export function writeMessage(
  message: HTMLElement,
  words: Words,
  name: 'loading' | 'offline' | 'failed',
  retry?: () => void,
): void {
  const sentence = document.createElement('p');
  sentence.textContent = words[name];
  message.lang = words.lang;
  message.replaceChildren(sentence);
  if (!retry) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.retry;
  button.addEventListener('click', retry);
  message.append(button);
}
