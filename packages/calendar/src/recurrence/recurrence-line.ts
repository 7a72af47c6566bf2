import { RecurrenceError } from './recurrence-error.js';
import { tidyRecurrence } from './tidy-recurrence.js';

/** A content line of RFC 5545 3.1, in capitals but for the values of its parameters. */
export interface RecurrenceLine {
  /** From 1. */
  number: number;
  name: string;
  parameters: Map<string, string>;
  value: string;
}

/** Splits the text of a recurrence into its lines; empty ones are left out. Throws RecurrenceError. */
export function splitLines(text: string): RecurrenceLine[] {
  return tidyRecurrence(text)
    .split('\n')
    .map((line, index) => ({ text: line, number: index + 1 }))
    .filter((line) => line.text !== '')
    .map((line) => parseLine(line.text, line.number));
}

function parseLine(text: string, number: number): RecurrenceLine {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.+)$/i.exec(text);
  const [, name, parameters, value] = match ?? [];
  if (name === undefined || parameters === undefined || value === undefined) {
    throw new RecurrenceError(
      'malformedLine',
      { line: number, found: shorten(text) },
      `Line ${number} of the recurrence, "${shorten(text)}", is not a rule. Write a name, a colon and a value, such as RRULE:FREQ=WEEKLY;BYDAY=TU.`,
    );
  }
  return {
    number,
    name: name.toUpperCase(),
    parameters: parseParameters(parameters, number),
    value: value.toUpperCase(),
  };
}

function parseParameters(text: string, number: number): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const parameter of text.split(';').filter((part) => part !== '')) {
    const separator = parameter.indexOf('=');
    const name = parameter.slice(0, separator).toUpperCase();
    if (parameters.has(name)) {
      throw new RecurrenceError(
        'malformedLine',
        { line: number, found: name },
        `Line ${number} of the recurrence has ${name} twice. Leave one out.`,
      );
    }
    parameters.set(name, parameter.slice(separator + 1));
  }
  return parameters;
}

/** Cuts what is quoted in a message to a length that can be read. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
