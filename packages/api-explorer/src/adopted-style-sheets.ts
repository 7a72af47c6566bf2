import { useInsertionEffect } from 'react';

/** The sheets that stand in the page at the moment, by their text, and how many want each. */
const adopted = new Map<string, { sheet: CSSStyleSheet; users: number }>();

/**
 * Gives the page a style, and a function that takes it back. What stands in a sheet that a script has made
 * needs no leave of a content security policy, as a style element would.
 */
export function adoptStyles(styles: string): () => void {
  const known = adopted.get(styles);
  const one = known ?? { sheet: new CSSStyleSheet(), users: 0 };
  if (!known) {
    one.sheet.replaceSync(styles);
    adopted.set(styles, one);
    document.adoptedStyleSheets.push(one.sheet);
  }
  one.users += 1;
  return () => {
    one.users -= 1;
    if (one.users > 0) return;
    adopted.delete(styles);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== one.sheet,
    );
  };
}

interface SheetProps {
  styles: string;
  dynamic?: boolean;
}

/** Takes the place of react-style-singleton in the bundle: a component that gives the page a style while it is there. */
export function styleSingleton() {
  return function Sheet({ styles }: SheetProps): null {
    useInsertionEffect(() => adoptStyles(styles), [styles]);
    return null;
  };
}
