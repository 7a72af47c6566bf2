/** The CMS knows nothing by this address: an event, an axis or a picture that was never there. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}
