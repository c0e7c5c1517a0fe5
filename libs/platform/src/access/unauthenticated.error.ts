import { DomainError } from '@sogoc/kernel';

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
