export type WallTimeField = 'startDate' | 'startTime' | 'endDate' | 'endTime' | 'timeZone';

export type WallTimeReason =
  | 'malformed'
  | 'outOfRange'
  | 'unknownZone'
  | 'endBeforeStart'
  | 'endNotAfterStart'
  | 'endTimeWithoutStartTime';

/** Says in plain English what is wrong with one field and how to mend it; translate by `reason`. */
export class WallTimeError extends Error {
  override readonly name = 'WallTimeError';
  readonly field: WallTimeField;
  readonly reason: WallTimeReason;

  constructor(field: WallTimeField, reason: WallTimeReason, message: string) {
    super(message);
    this.field = field;
    this.reason = reason;
  }
}
