import { DomainError, type FieldFault } from '@sogoc/kernel';

export class MalformedRequestError extends DomainError {
  readonly code = 'malformed-request';
  readonly kind = 'malformed';
  readonly title = 'The request cannot be read';

  constructor(detail = 'The request line, its path or a header is not well formed.') {
    super(detail);
  }
}

export class MalformedBodyError extends DomainError {
  readonly code = 'malformed-body';
  readonly kind = 'malformed';
  readonly title = 'The body cannot be read';

  /** The parser's own words stay out: they quote the body. */
  constructor(detail = 'The body is not JSON.') {
    super(detail);
  }
}

export class BodyTooLargeError extends DomainError {
  readonly code = 'body-too-large';
  readonly kind = 'too-large';
  readonly title = 'The body is too large';

  constructor(detail = 'A record, a batch and a question of match have at most 5 MB, other calls 64 kB.') {
    super(detail);
  }
}

export class UnsupportedMediaTypeError extends DomainError {
  readonly code = 'unsupported-media-type';
  readonly kind = 'unsupported-media-type';
  readonly title = 'This content type is not read here';

  constructor(detail = 'Send application/json.') {
    super(detail);
  }
}

/** A body or query that could be read and is wrong; each fault has a JSON pointer into the body or names the parameter. */
export class InvalidRequestError extends DomainError {
  readonly code = 'invalid-request';
  readonly kind = 'invalid';
  readonly title = 'The request is not valid';
  override readonly errors: readonly FieldFault[];

  constructor(errors: readonly FieldFault[]) {
    super('See errors for what would be accepted.');
    this.errors = errors;
  }

  /** Of one fault. */
  static of(pointer: string, code: string, detail: string): InvalidRequestError {
    return new InvalidRequestError([{ pointer, code, detail }]);
  }
}

export class RouteNotFoundError extends DomainError {
  readonly code = 'route-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is nothing here';

  constructor() {
    super('No call has this path. The calls are listed at /openapi.json.');
  }
}

const DETAIL = {
  'nothing-stored': 'The database cannot be reached. Nothing was stored; send the same request again.',
  'too-late': 'The database did not finish in time. Nothing was stored; send the same request again.',
  'read-only':
    'The database takes no changes now, as in a fail-over. Reads go on. Nothing was stored; send the same request again.',
  unknown:
    'The database went away before it confirmed. What you sent may have been stored or not. Send it again with the same Idempotency-Key, or a record as it is: it takes effect once. Look for a decision sent without a key before you send it again.',
} as const;

export class RegistryUnavailableError extends DomainError {
  readonly code = 'registry-unavailable';
  readonly kind = 'unavailable';
  readonly title = 'The registry cannot answer now';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '2' };

  /** `unknown`: the database went away between the order to commit and its answer. */
  constructor(outcome: keyof typeof DETAIL = 'nothing-stored') {
    super(DETAIL[outcome]);
  }
}
