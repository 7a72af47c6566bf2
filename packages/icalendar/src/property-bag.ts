import type { Component, Property } from './parse-components.js';
import { cleanText, cleanToken } from './plain-text.js';

/** The properties of a component, each marked when it is read: what stays unmarked is lost. */
export class PropertyBag {
  readonly line: number;
  readonly #properties: Map<string, Property[]>;
  readonly #read = new Set<Property>();

  constructor({ properties, line }: Component) {
    this.line = line;
    this.#properties = Map.groupBy(properties, ({ name }) => name);
  }

  take(name: string): Property | undefined {
    const property = this.#properties.get(name)?.[0];
    if (property) this.#read.add(property);
    return property;
  }

  /** Takes all properties of these names, in the order of the file. */
  takeAll(...names: string[]): Property[] {
    const properties = names
      .flatMap((name) => this.#properties.get(name) ?? [])
      .toSorted((a, b) => a.line.number - b.line.number);
    for (const property of properties) this.#read.add(property);
    return properties;
  }

  has(name: string): boolean {
    return this.#properties.has(name);
  }

  /** Leaves a property to the lost ones: it was looked at, and could not be used. */
  giveBack(property: Property): void {
    this.#read.delete(property);
  }

  takeText(name: string): string | undefined {
    const property = this.take(name);
    return property && readText(property);
  }

  takeToken(name: string): string | undefined {
    return cleanToken(this.takeText(name) ?? '') || undefined;
  }

  listUnread(): string[] {
    return [...this.#properties.values()]
      .flat()
      .filter((property) => !this.#read.has(property))
      .map(({ name }) => name.toUpperCase());
  }
}

/** The text of a property; undefined where there is none. */
export function readText({ values }: Property): string | undefined {
  return cleanText(values.map(String).join(',')) || undefined;
}

export function readParameter({ parameters }: Property, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? cleanText(value) || undefined : undefined;
}
