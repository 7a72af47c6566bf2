/** Says in one English sentence how a command is to be called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
