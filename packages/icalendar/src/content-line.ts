import ICAL from 'ical.js';
import { foldLine } from './fold-line.js';
import { cleanText, cleanToken } from './plain-text.js';
import { propertyDesign } from './property-design.js';

type Parameters = Record<string, string | undefined>;
type Value = string | number | readonly (string | number)[];

/**
 * Writes one property, escaped and folded. `type` is a value type of RFC 5545 3.3 in lower case, or
 * "unknown" for a value that is written as it stands. Parameters without a value are left out.
 */
export function writeLine(
  name: string,
  type: string,
  value: Value,
  parameters: Parameters = {},
): string {
  const values = (typeof value === 'object' ? [...value] : [value]).map((one) =>
    typeof one === 'string' ? cleanValue(type, one) : one,
  );
  const jcal =
    name === 'geo'
      ? [name, cleanParameters(parameters), type, values]
      : [name, cleanParameters(parameters), type, ...values];
  // Folded here: the library's lines are an octet too long, as it does not count the space.
  return foldLine(ICAL.stringify.property(jcal, propertyDesign, true));
}

/** Writes a component around lines that are written already. */
export function writeComponent(name: string, lines: readonly string[]): string[] {
  return [`BEGIN:${name}`, ...lines, `END:${name}`];
}

function cleanValue(type: string, value: string): string {
  return type === 'text' ? cleanText(value) : cleanToken(value);
}

function cleanParameters(parameters: Parameters): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value) given[name] = cleanText(value).replaceAll('\t', ' ');
  }
  return given;
}
