import { expect, test } from 'vitest';
import { listStrayOverrides } from './stray-overrides.js';

const weekly = {
  startDate: '2024-09-17',
  startTime: '10:00',
  timeZone: 'Europe/Lisbon',
  recurrence: 'RRULE:FREQ=WEEKLY\nEXDATE:20241001T100000',
};
const cancel = (originalDate: string) => ({ originalDate, cancelled: true });

test('a date that the rule does not give, or that is left out, is stray', () => {
  const overrides = ['2024-09-18', '2024-09-24', '2024-10-01'].map(cancel);
  const later = { ...cancel('2024-10-08'), originalTime: '11:00' };
  expect(listStrayOverrides({ ...weekly, overrides: [...overrides, later] })).toEqual([
    cancel('2024-09-18'),
    cancel('2024-10-01'),
    later,
  ]);
  expect(listStrayOverrides({ ...weekly, overrides: [cancel('2024-09-24')] })).toEqual([]);
});

test('each is without a recurrence', () => {
  const overrides = [cancel('2024-09-17')];
  expect(listStrayOverrides({ ...weekly, recurrence: null, overrides })).toEqual(overrides);
});
