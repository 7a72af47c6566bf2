import { create } from 'xmlbuilder2';

/** Prints a feed's elements, as xmlbuilder2 takes them, as an Atom document (RFC 4287). */
export function printAtom(feed: object): string {
  // Characters that XML has no place for come from pasted text.
  const document = create(
    { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' },
    { feed: { '@xmlns': 'http://www.w3.org/2005/Atom', ...feed } },
  );
  return document.end({ prettyPrint: true });
}
