import { associationForm } from './association';
import { auditEntryForm } from './audit-entry';
import { axisForm } from './axis';
import { componentForms } from './components';
import { eventForm } from './event';
import type { Form } from './form';
import { outcomeForm } from './outcome';

/** The forms of the content types. */
export const typeForms: readonly Form[] = [
  associationForm,
  axisForm,
  outcomeForm,
  eventForm,
  auditEntryForm,
];

/** Every form of the admin panel; its labels are also those of the panel's translations. */
export const allForms: readonly Form[] = [...typeForms, ...componentForms];
