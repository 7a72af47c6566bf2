/** What search engines and browsers are told of the page; what loads files is left alone. */
const TOLD =
  'link[rel=canonical], link[rel=alternate], meta[name=description], meta[name=robots], meta[property]';

/** What depends on the page besides its main part: the twin of each month is another one. */
const LANGUAGES = '.language-switch';

/** Puts another page of the site into this one: its main part, its title, and what leads elsewhere. */
export function swapPage(main: HTMLElement, page: Document): void {
  const newMain = page.querySelector('main');
  if (!newMain) throw new Error('The page has no main part.');
  main.replaceChildren(...newMain.childNodes);

  document.title = page.title;
  for (const tag of document.head.querySelectorAll(TOLD)) tag.remove();
  document.head.append(...page.head.querySelectorAll(TOLD));

  const languages = page.querySelector(LANGUAGES);
  if (languages) document.querySelector(LANGUAGES)?.replaceWith(languages);
}
