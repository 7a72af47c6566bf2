import { expect, test } from 'vitest';
import { tidyRecurrence } from './tidy-recurrence.js';

test.each([
  ['RRULE: FREQ=WEEKLY', 'RRULE:FREQ=WEEKLY'],
  [' RRULE : FREQ = WEEKLY ; BYDAY=TU,\u00A0TH ', 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH'],
  ['RDATE; VALUE=DATE: 20261208, 20261215', 'RDATE;VALUE=DATE:20261208,20261215'],
  [
    '\r\nRRULE:FREQ=DAILY\r\n\r\nEXDATE: 20261208T100000',
    '\nRRULE:FREQ=DAILY\n\nEXDATE:20261208T100000',
  ],
  ['RRULE:FREQ=WEEKLY;COUNT=1 0', 'RRULE:FREQ=WEEKLY;COUNT=1 0'],
])('%j is %j', (typed, tidy) => {
  expect(tidyRecurrence(typed)).toBe(tidy);
});
