/** The longest web address that the content model takes. */
const LONGEST_ADDRESS = 500;

/** What of an event has no place in the CMS, by the name of the property. */
export class Losses {
  readonly names: string[] = [];

  add(...names: string[]): void {
    this.names.push(...names);
  }

  /** Cuts a text that is too long for its field. */
  cut(name: string, text: string | undefined, most: number): string | undefined {
    if (text === undefined || text.length <= most) return text;
    this.add(`${name} beyond ${most} characters`);
    // Not half of a character.
    const whole = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
    return `${whole.trimEnd()}…`;
  }

  /** Drops an address that no page may link to. */
  keepAddress(name: string, address: string | undefined): string | undefined {
    if (address === undefined || isWebAddress(address)) return address;
    this.add(name);
    return undefined;
  }
}

/** Tells whether the content model takes `text` for an address on the web. */
export function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/\S+$/.test(text) && text.length <= LONGEST_ADDRESS;
}
