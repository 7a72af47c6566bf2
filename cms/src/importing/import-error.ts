/** Says in one English sentence why nothing of a file was imported. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
