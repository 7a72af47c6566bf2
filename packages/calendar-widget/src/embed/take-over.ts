import { readWebAddress } from './web-address.js';

/** What a calendar is made of. */
const elements = new Set(
  'a abbr button dialog div em h1 h2 header li nav ol p section small span strong table caption tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const attributes =
  /^(?:(?:aria|data)-[a-z-]+|autofocus|class|datetime|href|id|lang|popover|popovertarget|popovertargetaction|rel|role|scope|tabindex|title|type)$/u;

/** Parts of the calendar that the style sheet of the page around it can reach (`::part`), and where they are. */
const parts: Readonly<Record<string, string>> = {
  heading: 'h1',
  count: '.embed-count',
  name: '.embed-name',
  navigation: '.month-navigation',
  month: 'table',
  weekday: 'th',
  day: 'td[data-date]',
  today: '.day-today',
  'day-number': '.day-number',
  event: '.line',
  details: '.day-details',
};

/**
 * Gives the main part of a page of the site as another page can take it over: its links absolute, its parts
 * named, and nothing in it that could run. Whoever takes the site over gets no script into other people's
 * pages by it.
 */
export function takeOver(page: Document): HTMLElement {
  const main = page.querySelector('main');
  if (!main?.querySelector('[data-month]')) throw new Error(`${page.URL} holds no calendar`);
  for (const element of main.querySelectorAll('*')) {
    if (!elements.has(element.localName)) element.remove();
    for (const name of element.getAttributeNames()) {
      if (!attributes.test(name)) element.removeAttribute(name);
    }
    if (element.hasAttribute('href')) makeAbsolute(element, page.URL);
  }
  for (const [name, selector] of Object.entries(parts)) {
    for (const element of main.querySelectorAll(selector)) element.part.add(name);
  }
  return main;
}

function makeAbsolute(link: Element, base: string): void {
  const address = readWebAddress(link.getAttribute('href') ?? '', base);
  if (address) link.setAttribute('href', address.href);
  else link.removeAttribute('href');
}
