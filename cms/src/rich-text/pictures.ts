import type { Block } from './block';

/** A picture that stands in a text: a copy of what the media library had of it when it was put there. */
export type TextPicture = NonNullable<Block['image']>;

/** Lists the pictures in rich texts, however deep these stand in a value. */
export function listTextPictures(value: unknown): TextPicture[] {
  if (Array.isArray(value)) return value.flatMap(listTextPictures);
  if (typeof value !== 'object' || value === null) return [];
  const { type, image } = value as Partial<Block>;
  if (type === 'image' && image) return [image];
  return Object.values(value).flatMap(listTextPictures);
}

/**
 * Reads the path of an upload off its address. The editor writes addresses that begin with the host
 * at which it is open, which is none for visitors. Null for what is no upload.
 */
export function readUploadPath(url: string): string | null {
  return /^(?:https?:\/\/[^/?#]+)?(\/uploads\/[^/?#]+)$/u.exec(url)?.[1] ?? null;
}
