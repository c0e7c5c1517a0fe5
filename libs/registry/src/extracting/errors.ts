import { DomainError } from '@sogoc/kernel';

export class ExtractSigningOffError extends DomainError {
  readonly code = 'extract-signing-off';
  readonly kind = 'unavailable';
  readonly title = 'This registry signs no extracts';

  constructor() {
    super('Operators set EXTRACT_KEYS_FILE or EXTRACT_KEYS to let it.');
  }
}

/** Alike for an extract that was never issued and one of what the caller does not see. */
export class ExtractNotFoundError extends DomainError {
  readonly code = 'extract-not-found';
  readonly kind = 'not-found';
  readonly title = 'Extract not found';

  constructor() {
    super('No extract was issued under this id, or not to you.');
  }
}

/** An extract certifies values that its asker sees whole; here there was none. */
export class ExtractWithheldError extends DomainError {
  readonly code = 'extract-withheld';
  readonly kind = 'forbidden';
  readonly title = 'None of the attributes is shown to you whole';

  constructor() {
    super('Ask for attributes that your grant or view shows whole; GET /v1/grants/effective tells operators which.');
  }
}

export class ExtractWithdrawnError extends DomainError {
  readonly code = 'extract-withdrawn';
  readonly kind = 'conflict';
  readonly title = 'The extract was withdrawn already';

  constructor() {
    super('A withdrawal is final.');
  }
}
