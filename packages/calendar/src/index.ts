export { clockFromEnvironment, fixedClock, systemClock, todayIn, type Clock } from './clock.js';
export { addMonths, daysOfMonth, monthOf, parseMonth, type Month } from './month.js';
export { buildMonthGrid, type MonthGridOptions, type Weekday } from './month-grid.js';
export { localize, type LocalTimes, type OccurrenceTimes } from './occurrence.js';
export { placeBars, placeOnDays, type Bar, type Placeable } from './placement.js';
export { isTimeZone } from './time-zone.js';
export { resolveWallTimes, type ResolvedTimes, type WallTimeNotice } from './wall-time.js';
export { WallTimeError, type WallTimeField, type WallTimeReason } from './wall-time-error.js';
export { type WallTimes } from './wall-time-input.js';
