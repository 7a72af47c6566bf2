import { templates } from '../../scripts/templates.ts';

/** At this instant the month of the examples is the current one. */
export const templatesNow = '2024-09-17T09:00:00Z';

/** The templates but for what answers with an error, which Lighthouse refuses, and what is a program of its own. */
export const measuredTemplates = templates.filter(
  ({ status = 200, isProgram }) => status === 200 && !isProgram,
);
