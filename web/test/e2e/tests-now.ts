/** The moment at which the clock of the tested system stands: the first content lies around it. */
export const testsNow = '2026-11-23T09:00:00Z';
