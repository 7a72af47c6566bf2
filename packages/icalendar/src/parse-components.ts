import ICAL from 'ical.js';
import { CalendarFileError } from './calendar-file-error.js';
import type { ContentLine } from './decode-lines.js';
import { readingDesign } from './property-design.js';

/** One line of a component, as far as its own grammar goes. */
export interface Property {
  /** Lower case, as jCal has it. */
  name: string;
  parameters: Readonly<Record<string, unknown>>;
  /** The value type, lower case; "invalid" where the value is none of its type. */
  type: string;
  values: readonly unknown[];
  line: ContentLine;
}

/** What stands between BEGIN and END. */
export interface Component {
  name: string;
  /** Of BEGIN. */
  line: number;
  properties: Property[];
  components: Component[];
}

/**
 * Puts content lines together to the calendars of a file, each value read by the library.
 * Throws CalendarFileError where the file is broken, or has more than `entries` components.
 */
export function parseComponents(lines: readonly ContentLine[], entries: number): Component[] {
  const root: Component = { name: '', line: 1, properties: [], components: [] };
  const open = [root];
  let count = 0;
  for (const line of lines) {
    const current = open.at(-1) ?? root;
    const [, mark, name] = /^(BEGIN|END):(.*)$/i.exec(line.text) ?? [];
    if (mark?.toUpperCase() === 'BEGIN') {
      count += 1;
      if (count > entries) {
        throw new CalendarFileError(
          line.number,
          `The file has more than ${entries} entries. Split it into several files.`,
        );
      }
      const component = beginComponent(name ?? '', line, open.length);
      current.components.push(component);
      open.push(component);
    } else if (mark) {
      checkEnd(name ?? '', current, line);
      open.pop();
    } else {
      if (current === root) throw describeStray(line);
      current.properties.push(parseProperty(line));
    }
  }
  checkAllClosed(open);
  return root.components;
}

function beginComponent(name: string, line: ContentLine, depth: number): Component {
  const component = { name: name.trim().toLowerCase(), line: line.number };
  if (depth === 1 && component.name !== 'vcalendar') throw describeStray(line);
  return { ...component, properties: [], components: [] };
}

function checkEnd(name: string, { name: opened }: Component, line: ContentLine): void {
  if (opened === '' || name.trim().toLowerCase() !== opened) {
    const expected = opened ? `END:${opened.toUpperCase()}` : 'BEGIN:VCALENDAR';
    throw new CalendarFileError(
      line.number,
      `"${shorten(line.text)}" stands where ${expected} should. Export the file again.`,
    );
  }
}

function checkAllClosed([, ...open]: Component[]): void {
  const component = open.at(-1);
  if (component) {
    throw new CalendarFileError(
      component.line,
      `The ${component.name.toUpperCase()} that begins here has no end: the file is cut short. Get it again, whole.`,
    );
  }
}

function describeStray(line: ContentLine): CalendarFileError {
  return new CalendarFileError(
    line.number,
    `"${shorten(line.text)}" does not belong to a calendar. An iCalendar file starts with BEGIN:VCALENDAR.`,
  );
}

function parseProperty(line: ContentLine): Property {
  try {
    const [name, parameters, type, ...values]: [
      string,
      Record<string, unknown>,
      string,
      unknown[],
    ] = ICAL.parse.property(line.text, readingDesign);
    return { name, parameters, type, values, line };
  } catch (error) {
    if (error instanceof ICAL.parse.ParserError) {
      throw new CalendarFileError(
        line.number,
        `"${shorten(line.text)}" is no line of a calendar. It should be a name, a colon and a value.`,
      );
    }
    // The library refuses values in many ways of its own; whoever needs this one says what is wrong.
    const name = /^[^:;]*/.exec(line.text)?.[0].toLowerCase() ?? '';
    return { name, parameters: {}, type: 'invalid', values: [], line };
  }
}

/** Enough of a text to find it by. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text;
}
