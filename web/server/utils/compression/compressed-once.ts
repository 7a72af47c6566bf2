import { chooseEncoding, compress, type Encoding, LEAST_BYTES } from './compress';

/** Bytes to be sent many times: each compressed form of them is made once, when it is first asked for. */
export class CompressedOnce {
  readonly #identity: Buffer;
  readonly #forms = new Map<Encoding, Promise<Buffer>>();
  #bytes: number;

  constructor(identity: Buffer) {
    this.#identity = identity;
    this.#bytes = identity.length;
  }

  /** Bytes of memory that all forms take together by now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Chooses the form to send, by a request's Accept-Encoding. */
  chooseEncoding(accepted: string | undefined): Encoding {
    return this.#identity.length < LEAST_BYTES ? 'identity' : chooseEncoding(accepted);
  }

  async encode(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.#identity;
    const form = this.#forms.get(encoding) ?? this.#make(encoding);
    return form;
  }

  #make(encoding: Encoding): Promise<Buffer> {
    const form = compress(this.#identity, encoding).then((bytes) => {
      this.#bytes += bytes.length;
      return bytes;
    });
    this.#forms.set(encoding, form);
    // What fails is tried again.
    form.catch(() => this.#forms.delete(encoding));
    return form;
  }
}
