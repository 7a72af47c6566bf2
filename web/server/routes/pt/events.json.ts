export { default } from '../events.json';
