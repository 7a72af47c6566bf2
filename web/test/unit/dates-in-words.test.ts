import { describe, expect, test } from 'vitest';
import {
  formatEventTimes,
  formatEventTimesElsewhere,
  formatOccurrence,
} from '../../app/utils/occurrence-times';

/** Spaces differ between versions of the language data; words and figures do not. */
function normalize(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s/gu, ' ').replaceAll(' – ', '–');
}

describe.each([
  ['en', '2024-09-10', '2024-09-14', '10–14 September 2024'],
  ['en', '2024-09-30', '2024-10-02', '30 September–2 October 2024'],
  ['en', '2024-12-30', '2025-01-02', '30 December 2024–2 January 2025'],
  ['en', '2024-12-30', '2024-12-30', 'Monday, 30 December 2024'],
  ['pt', '2024-09-10', '2024-09-14', '10–14 de setembro de 2024'],
  ['pt', '2024-09-30', '2024-10-02', '30 de setembro–2 de outubro de 2024'],
  ['pt', '2024-12-30', '2025-01-02', '30 de dezembro de 2024–2 de janeiro de 2025'],
  ['pt', '2024-12-30', '2024-12-30', 'Segunda-feira, 30 de dezembro de 2024'],
])('days in %s', (locale, firstDate, lastDate, words) => {
  test(`from ${firstDate} to ${lastDate}`, () => {
    const days = { allDay: true, localStart: firstDate, localEnd: lastDate, firstDate, lastDate };
    expect(normalize(formatOccurrence(locale, days))).toBe(words);
  });
});

const azores = {
  startDate: '2024-09-17',
  endDate: null,
  endTime: '23:30:00.000',
  allDay: false,
  startsAt: '2024-09-17T22:30:00.000Z',
  endsAt: '2024-09-17T23:30:00.000Z',
  timeZone: 'Atlantic/Azores',
};
const acrossYears = {
  ...azores,
  endDate: '2025-01-02',
  startDate: '2024-12-30',
  startsAt: '2024-12-30T09:00:00.000Z',
  endsAt: '2025-01-02T17:00:00.000Z',
  timeZone: 'Europe/Lisbon',
};

describe('times with the name of their zone', () => {
  test('in the zone of the event', () => {
    expect(formatEventTimes('en', azores)).toMatchObject({
      text: expect.stringMatching(/^Tuesday, 17 September 2024, 22:30\s?–\s?23:30$/u),
      zoneName: 'Azores Summer Time',
    });
    expect(formatEventTimes('pt', azores)).toMatchObject({
      text: expect.stringMatching(/^Terça-feira, 17 de setembro de 2024, 22:30\s?–\s?23:30$/u),
      zoneName: 'Hora de verão dos Açores',
    });
  });

  test('in another one, where it may be another day', () => {
    const inEnglish = formatEventTimesElsewhere('en', azores, 'Europe/Lisbon');
    expect(inEnglish?.zoneName).toBe('Western European Summer Time');
    expect(normalize(inEnglish?.text)).toBe(
      'Tuesday, 17 September 2024 at 23:30–Wednesday, 18 September 2024 at 00:30',
    );
    const inPortuguese = formatEventTimesElsewhere('pt', azores, 'Europe/Lisbon');
    expect(inPortuguese?.zoneName).toBe('Hora de verão da Europa Ocidental');
    expect(normalize(inPortuguese?.text)).toBe(
      'Terça-feira, 17 de setembro de 2024 às 23:30–quarta-feira, 18 de setembro de 2024 às 00:30',
    );
  });

  test('across the turn of the year, in winter time', () => {
    expect(normalize(formatEventTimes('en', acrossYears).text)).toBe(
      'Monday, 30 December 2024 at 09:00–Thursday, 2 January 2025 at 17:00',
    );
    expect(formatEventTimes('en', acrossYears).zoneName).toBe('Western European Standard Time');
    expect(normalize(formatEventTimes('pt', acrossYears).text)).toBe(
      'Segunda-feira, 30 de dezembro de 2024 às 09:00–quinta-feira, 2 de janeiro de 2025 às 17:00',
    );
    expect(formatEventTimes('pt', acrossYears).zoneName).toBe('Hora padrão da Europa Ocidental');
  });
});
