import type { Picture } from 'graphql-client/site';

/** What a share image says. */
export interface ShareCard {
  /** A line above the title. */
  label: string | null;
  title: string;
  /** A sentence below it. */
  text: string | null;
  /** What the pattern of tiles follows from. */
  seed: string | number;
  /** A number in a square of its own: an axis', a day's. */
  number: { large: string; small: string } | null;
  /** A photograph in place of the pattern. */
  photograph: Picture | null;
  /** The editor's own image for sharing, in place of all of it. */
  replacement: Picture | null;
}
