const longest = 75;

/**
 * Folds a content line: no line of the result has more than 75 octets, and none begins or ends
 * within a character (RFC 5545 3.1).
 */
export function foldLine(line: string): string {
  // No character of UTF-16 takes more than three octets of UTF-8.
  if (line.length * 3 <= longest) return line;
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; index += 1) {
    const size = countOctets(line.charCodeAt(index));
    if (octets + size > longest) {
      parts.push(line.slice(start, index));
      start = index;
      // The space that marks a continuation counts too.
      octets = 1;
    }
    octets += size;
  }
  return [...parts, line.slice(start)].join('\r\n ');
}

/** Of four octets all are counted at the first half of a surrogate pair, so that none is split. */
function countOctets(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x8_00) return 2;
  if (unit >= 0xd8_00 && unit <= 0xdb_ff) return 4;
  return unit >= 0xdc_00 && unit <= 0xdf_ff ? 0 : 3;
}
