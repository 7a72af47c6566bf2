import { describe, expect, it } from 'vitest';
import { describeEventStatus, isEventStatus } from './event-status.js';

describe('describeEventStatus', () => {
  it.each([
    ['scheduled', true, 'certain', 'EventScheduled'],
    ['rescheduled', false, 'certain', 'EventRescheduled'],
    ['movedOnline', false, 'certain', 'EventMovedOnline'],
    ['postponed', false, 'open', 'EventPostponed'],
    ['cancelled', false, 'off', 'EventCancelled'],
  ] as const)('%s', (status, isAsPlanned, outlook, schemaOrg) => {
    expect(describeEventStatus(status)).toEqual({ isAsPlanned, outlook, schemaOrg });
  });

  it('knows its words from others', () => {
    expect(isEventStatus('postponed')).toBe(true);
    expect(['CANCELLED', 'toString', '', undefined].some(isEventStatus)).toBe(false);
  });
});
