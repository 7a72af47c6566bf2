import type { SeedEvent } from '../types';
import { fairsOf2024 } from './fairs-2024';
import { laterFairs } from './fairs-later';
import { inventedForMembers } from './invented-for-members';
import { inventedMeetings } from './invented-meetings';
import { inventedSeries } from './invented-series';
import { inventedTraining } from './invented-training';

/** Real events, whose dates are fixed. */
export const realEvents: SeedEvent[] = [...fairsOf2024, ...laterFairs];

/** Invented events, which say so in their texts and whose dates move with the day of the first start. */
export const inventedEvents: SeedEvent[] = [
  ...inventedMeetings,
  ...inventedTraining,
  ...inventedSeries,
  ...inventedForMembers,
];

export const events: SeedEvent[] = [...realEvents, ...inventedEvents];
