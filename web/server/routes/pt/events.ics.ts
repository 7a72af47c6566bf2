export { default } from '../events.ics';
