import { EventCalendarElement } from './event-calendar-element.js';

// A page may have the file twice, or in two versions: the first one counts.
if (!customElements.get('event-calendar')) {
  customElements.define('event-calendar', EventCalendarElement);
}
