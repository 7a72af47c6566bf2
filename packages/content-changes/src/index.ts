export {
  type ChangeBatch,
  type ContentChange,
  EVERYTHING,
  goneTag,
  readBatch,
} from './change-batch.js';
export { describeFailure, requireSuccess } from './failure.js';
export { TagClock, type TagClockState } from './tag-clock.js';
export { MessageGate, signMessage, SIGNATURE_HEADER, verifyMessage } from './signature.js';
