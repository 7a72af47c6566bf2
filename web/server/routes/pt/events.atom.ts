export { default } from '../events.atom';
