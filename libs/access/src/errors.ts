import { DomainError } from '@sogoc/kernel';

/** A known key without the right; the same for what exists and what does not. */
export class ForbiddenError extends DomainError {
  readonly code = 'forbidden';
  readonly kind = 'forbidden';
  readonly title = 'This key may not do that';

  constructor() {
    super('The key in use has no right to this call.');
  }
}

const CHALLENGE = { 'www-authenticate': 'Bearer' };

/** No key, or one that is unknown, revoked or expired: the answer does not say which. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'unauthenticated';
  readonly kind = 'unauthenticated';
  readonly title = 'A valid key is needed';
  readonly headers = CHALLENGE;

  constructor() {
    super('Send Authorization: Bearer <key> with a key that is in force.');
  }
}

export class LastOperatorKeyError extends DomainError {
  readonly code = 'last-operator-key';
  readonly kind = 'conflict';
  readonly title = 'This is the last key of an operator';

  constructor() {
    super('Without it nobody could issue keys. Issue another one first, or say force=true.');
  }
}

export class ApiKeyRevokedError extends DomainError {
  readonly code = 'api-key-revoked';
  readonly kind = 'conflict';
  readonly title = 'The key is revoked';

  constructor() {
    super('Nothing takes the place of a revoked key. Issue a new one.');
  }
}

export class ApiKeyNotFoundError extends DomainError {
  readonly code = 'api-key-not-found';
  readonly kind = 'not-found';
  readonly title = 'Key not found';

  constructor() {
    super('No key was issued under this id.');
  }
}
