import { CommandFailure } from '../../command-line/errors';

const TOO_LARGE = 413;

/** The registry answered that it will not do what it was asked; `status` is that of HTTP. */
export class RefusedCall extends CommandFailure {
  constructor(
    sentence: string,
    readonly status: number,
  ) {
    super(sentence);
  }

  /** Asked the same again, it would answer the same: the key, the address or what was sent has to be mended. */
  get isForGood(): boolean {
    return this.status >= 400 && this.status < 500;
  }

  get isOfSize(): boolean {
    return this.status === TOO_LARGE;
  }
}
