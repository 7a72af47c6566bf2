/** Something that the site tells its visitor, by its code. */
export class AccountError extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;

  /** `message` is one sentence for developers; `field` names what of the request is meant. */
  constructor(status: number, code: string, message: string, field?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
  }
}
