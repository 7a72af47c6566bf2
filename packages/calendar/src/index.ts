export { clockFromEnvironment, fixedClock, systemClock, todayIn, type Clock } from './clock.js';
export {
  describeEventStatus,
  isEventStatus,
  type EventStatus,
  type EventStatusMeaning,
  type Outlook,
} from './event-status.js';
export { addMonths, daysOfMonth, monthOf, parseMonth, type Month } from './month.js';
export { buildMonthGrid, type MonthGridOptions, type Weekday } from './month-grid.js';
export { localize, type LocalTimes, type OccurrenceTimes } from './occurrence.js';
export { placeBars, placeOnDays, type Bar, type Placeable } from './placement.js';
export { isTimeZone } from './time-zone.js';
export { resolveWallTimes, type ResolvedTimes, type WallTimeNotice } from './wall-time.js';
export { WallTimeError, type WallTimeField, type WallTimeReason } from './wall-time-error.js';
export { type WallTimes } from './wall-time-input.js';
export { checkRecurrence, type RecurrenceLimits } from './recurrence/check-recurrence.js';
export { expandOccurrences } from './recurrence/expand-occurrences.js';
export { type ExpandedOccurrence } from './recurrence/expanded-occurrence.js';
export { StepLimitError } from './recurrence/find-starts.js';
export { type InstantRange } from './recurrence/instant-range.js';
export { tellMovedFrom } from './recurrence/moved-from.js';
export { readRecurrence, type Recurrence } from './recurrence/read-recurrence.js';
export { RecurrenceError, type RecurrenceReason } from './recurrence/recurrence-error.js';
export { type OccurrenceOverride, type RecurringTimes } from './recurrence/recurring-times.js';
export { listStrayOverrides } from './recurrence/stray-overrides.js';
export { tidyRecurrence } from './recurrence/tidy-recurrence.js';
