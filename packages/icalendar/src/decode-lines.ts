import { isUtf8 } from 'node:buffer';

/** A content line, unfolded (RFC 5545 3.1). */
export interface ContentLine {
  text: string;
  /** Of its first part in the file, from 1. */
  number: number;
}

/**
 * Turns a file into its content lines.
 *
 * Any line ends, with or without a byte order mark. What is not UTF-8 is read line by line, since
 * programs fold within a character, and put lines of several encodings into one file: a line that
 * is no UTF-8 once unfolded is read as Windows-1252, which holds Latin-1.
 */
export function decodeLines(bytes: Uint8Array): ContentLine[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return unfold(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return unfold(new TextDecoder('utf-16be').decode(bytes));
  if (isUtf8(bytes)) return unfold(new TextDecoder().decode(bytes));
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return unfold(octets.replace(/^\u00EF\u00BB\u00BF/, '')).map(({ text, number }) => ({
    text: decodeOctets(text),
    number,
  }));
}

function unfold(text: string): ContentLine[] {
  const lines: { parts: string[]; number: number }[] = [];
  for (const [index, part] of text.split(/\r\n|\n|\r/).entries()) {
    const line = lines.at(-1);
    if (line && /^[ \t]/.test(part)) line.parts.push(part.slice(1));
    else if (part !== '') lines.push({ parts: [part], number: index + 1 });
  }
  return lines.map(({ parts, number }) => ({ text: parts.join(''), number }));
}

const utf8 = new TextDecoder();
const windows1252 = new TextDecoder('windows-1252');

function decodeOctets(octets: string): string {
  const bytes = Buffer.from(octets, 'latin1');
  return isUtf8(bytes) ? utf8.decode(bytes) : windows1252.decode(bytes);
}
