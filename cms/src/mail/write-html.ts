import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Letter } from './letter';

/**
 * Mail programs know inline styles everywhere and a style sheet nearly so: the light colours are inline,
 * the dark ones in the sheet, for those that turn dark themselves and for those that ask.
 */
const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #0e1522 !important; color: #eeeae2 !important; }
  .soft { color: #bcc4cf !important; }
  .rule { border-color: #35404f !important; }
  .link { color: #a5d3f5 !important; }
  .button { background: #a5d3f5 !important; color: #0e1522 !important; }
}`;

const styles = {
  body: 'margin:0;padding:0;background:#fcfbf7;color:#141c28',
  letter:
    'max-width:560px;margin:0 auto;padding:32px 20px;font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif',
  sender:
    'margin:0 0 28px;padding:0 0 14px;border-bottom:1px solid #141c28;font-weight:700;font-size:20px',
  paragraph: 'margin:0 0 18px',
  facts: 'margin:0 0 18px;border-collapse:collapse',
  label: 'padding:6px 20px 6px 0;text-align:left;vertical-align:top;font-weight:400;color:#4a5363',
  value: 'padding:6px 0;font-weight:600',
  action: 'margin:26px 0 10px',
  button:
    'display:inline-block;padding:13px 22px;background:#004480;color:#ffffff;font-weight:600;text-decoration:none',
  copy: 'margin:0 0 26px;font-size:14px;color:#4a5363',
  link: 'color:#004480;overflow-wrap:anywhere;word-break:break-word',
  footer:
    'margin:34px 0 0;padding:14px 0 0;border-top:1px solid #d0d4da;font-size:14px;color:#4a5363',
} as const;

/** Writes a letter as an HTML document without pictures or scripts; every text is escaped. */
export function writeHtml(letter: Letter): string {
  const { action, siteUrl } = letter;
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    element('title', {}, [letter.subject]),
    element('style', {}, [sheet]),
  ]);
  const content = [
    element('p', { className: ['rule'], style: styles.sender }, [letter.signature]),
    writeParagraph(letter.greeting),
    ...letter.before.map(writeParagraph),
    ...writeFacts(letter.facts),
    element('p', { style: styles.action }, [
      element('a', { className: ['button'], style: styles.button, href: action.address }, [
        action.label,
      ]),
    ]),
    element('p', { className: ['soft'], style: styles.copy }, [
      action.hint,
      element('br'),
      writeLink(action.address),
    ]),
    ...letter.after.map(writeParagraph),
    element('p', { className: ['soft', 'rule'], style: styles.footer }, [
      letter.automatic,
      element('br'),
      writeLink(siteUrl),
    ]),
  ];
  const body = element('body', { className: ['paper'], style: styles.body }, [
    element('div', { className: ['paper'], style: styles.letter }, content),
  ]);
  return toHtml({
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: letter.language }, [head, body])],
  });
}

function writeParagraph(text: string): Element {
  return element('p', { style: styles.paragraph }, [text]);
}

function writeFacts(facts: Letter['facts']): Element[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, value }) =>
    element('tr', {}, [
      element('th', { scope: 'row', className: ['soft'], style: styles.label }, [label]),
      element('td', { style: styles.value }, [value]),
    ]),
  );
  return [element('table', { style: styles.facts }, rows)];
}

function writeLink(address: string): Element {
  return element('a', { className: ['link'], style: styles.link, href: address }, [address]);
}

function element(
  tagName: string,
  properties: Properties = {},
  children: (Element | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child): ElementContent =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}
