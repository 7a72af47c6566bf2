import { expect, test } from 'vitest';
import { apiChangelog, groupDeprecations } from '../../shared/api-changelog';

test('what goes for the same reason stands together, what goes first before the others', () => {
  const locale = 'Use `language`. Deprecated since 2026-11-23, stays until 2027-11-23.';
  const note = 'Use `text`. Deprecated since 2026-01-01, stays until 2027-01-01.';
  const groups = groupDeprecations([
    { path: 'Axis.locale', reason: locale },
    { path: 'Event.note', reason: note },
    { path: 'Event.locale', reason: locale },
  ]);
  expect(groups).toEqual([
    { paths: ['Event.note'], instead: 'Use `text`.', until: '2027-01-01' },
    { paths: ['Axis.locale', 'Event.locale'], instead: 'Use `language`.', until: '2027-11-23' },
  ]);
});

test('of each thing that will go the day is known', () => {
  for (const { until } of groupDeprecations(apiChangelog.deprecations)) {
    expect(until).toMatch(/^\d{4}-\d\d-\d\d$/u);
  }
});
