export { type ChangeBatch, type ContentChange, EVERYTHING, readBatch } from './change-batch.js';
export { TagClock, type TagClockState } from './tag-clock.js';
export { MessageGate, signMessage, SIGNATURE_HEADER, verifyMessage } from './signature.js';
