import { tagOf } from 'languages';
import type { Language } from '../content';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Says in words how long something can be used: "7 days", "24 horas", "30 minutes". */
export function wordDuration(seconds: number, language: Language): string {
  if (seconds >= 2 * DAY) return writeUnit(seconds / DAY, 'day', language);
  if (seconds >= 2 * HOUR) return writeUnit(seconds / HOUR, 'hour', language);
  return writeUnit(seconds / MINUTE, 'minute', language);
}

function writeUnit(amount: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(tagOf(language), style).format(amount);
}
