import { daysOfMonth, type Month } from 'calendar';
import { describe, expect, it } from 'vitest';
import { buildMonthView, type PlacedOccurrence } from '../../app/utils/month-view';

function makeOccurrence(id: string, firstDate: string, lastDate = firstDate): PlacedOccurrence {
  return { id, title: id, firstDate, lastDate };
}

function viewMonth(month: Month, occurrences: PlacedOccurrence[], today = '2024-09-17') {
  const days = daysOfMonth(month).map((date) => ({
    date,
    occurrences: occurrences.filter((one) => one.firstDate <= date && date <= one.lastDate),
  }));
  const weeks = buildMonthView({ month, today, days }, { linesPerDay: 3 });
  const cells = weeks.flat().filter((day) => day !== null);
  const dayOf = (date: string) => cells.find((day) => day.date === date);
  return { weeks, cells, dayOf };
}

describe('weeks', () => {
  it('begin on Monday, with empty cells for the days of other months', () => {
    const { weeks, cells } = viewMonth('2024-09', []);
    expect(weeks).toHaveLength(6);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    // 1 September 2024 was a Sunday, the 30th a Monday.
    expect(weeks[0]?.map((day) => day?.dayOfMonth ?? null)).toEqual([
      ...Array<null>(6).fill(null),
      1,
    ]);
    expect(weeks[5]?.map((day) => day?.dayOfMonth ?? null)).toEqual([
      30,
      ...Array<null>(6).fill(null),
    ]);
    expect(cells.map((day) => day.dayOfMonth)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  it('are four in a February that fills them', () => {
    expect(viewMonth('2027-02', []).weeks).toHaveLength(4);
  });

  it('mark today, in its own month alone', () => {
    const ofToday = (month: Month) => viewMonth(month, []).cells.filter((day) => day.isToday);
    expect(ofToday('2024-09').map((day) => day.date)).toEqual(['2024-09-17']);
    expect(ofToday('2024-10')).toEqual([]);
  });
});

describe('occurrences of one day', () => {
  it('are shown in the order they come in, three at most, and the rest counted', () => {
    const busy = ['a', 'b', 'c', 'd', 'e'].map((id) => makeOccurrence(id, '2024-09-10'));
    const day = viewMonth('2024-09', busy).dayOf('2024-09-10');
    expect(day?.singles.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(day?.hiddenCount).toBe(2);
    expect(day?.occurrences).toHaveLength(5);
  });

  it('make room for the bars of their day', () => {
    const fair = makeOccurrence('fair', '2024-09-09', '2024-09-11');
    const busy = ['a', 'b', 'c'].map((id) => makeOccurrence(id, '2024-09-10'));
    const day = viewMonth('2024-09', [fair, ...busy]).dayOf('2024-09-10');
    expect(day?.bars).toHaveLength(1);
    expect(day?.singles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(day?.hiddenCount).toBe(1);
  });
});

describe('occurrences of several days', () => {
  it('are on each of their days, and drawn from the first', () => {
    const { cells } = viewMonth('2024-09', [makeOccurrence('fair', '2024-09-10', '2024-09-14')]);
    const bars = cells.flatMap((day) => day.bars.map((bar) => ({ date: day.date, ...bar })));
    expect(
      bars.map(({ date, span, dayNumber, dayCount }) => [date, span, dayNumber, dayCount]),
    ).toEqual([
      ['2024-09-10', 5, 1, 5],
      ['2024-09-11', 0, 2, 5],
      ['2024-09-12', 0, 3, 5],
      ['2024-09-13', 0, 4, 5],
      ['2024-09-14', 0, 5, 5],
    ]);
    expect(bars.some((bar) => bar.continuesBefore || bar.continuesAfter)).toBe(false);
  });

  it('are drawn again in each week, and say that they go on', () => {
    const { dayOf } = viewMonth('2024-09', [makeOccurrence('fair', '2024-09-14', '2024-09-17')]);
    expect(dayOf('2024-09-14')?.bars[0]).toMatchObject({ span: 2, continuesAfter: true });
    expect(dayOf('2024-09-16')?.bars[0]).toMatchObject({
      span: 2,
      continuesBefore: true,
      continuesAfter: false,
      dayNumber: 3,
    });
  });

  it('end with the month, and go on in the next', () => {
    const fair = makeOccurrence('fair', '2024-09-30', '2024-10-02');
    expect(viewMonth('2024-09', [fair]).dayOf('2024-09-30')?.bars[0]).toMatchObject({
      span: 1,
      continuesBefore: false,
      continuesAfter: true,
      dayCount: 3,
    });
    expect(viewMonth('2024-10', [fair]).dayOf('2024-10-01')?.bars[0]).toMatchObject({
      span: 2,
      continuesBefore: true,
      continuesAfter: false,
      dayNumber: 2,
    });
  });

  it('keep their lane where the bar above has ended', () => {
    const { dayOf } = viewMonth('2024-09', [
      makeOccurrence('above', '2024-09-09', '2024-09-11'),
      makeOccurrence('below', '2024-09-10', '2024-09-13'),
    ]);
    const lanes = (date: string) =>
      dayOf(date)?.bars.map(({ occurrence, emptyLanesAbove }) => [occurrence.id, emptyLanesAbove]);
    expect(lanes('2024-09-11')).toEqual([
      ['above', 0],
      ['below', 0],
    ]);
    expect(lanes('2024-09-12')).toEqual([['below', 1]]);
  });

  it('are counted where more run side by side than a cell has lines', () => {
    const fairs = ['a', 'b', 'c', 'd'].map((id) => makeOccurrence(id, '2024-09-10', '2024-09-12'));
    for (const date of ['2024-09-10', '2024-09-11', '2024-09-12']) {
      const day = viewMonth('2024-09', fairs).dayOf(date);
      expect(day?.bars).toHaveLength(3);
      expect(day?.hiddenCount).toBe(1);
    }
  });
});
