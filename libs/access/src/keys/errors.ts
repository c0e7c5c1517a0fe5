import { DomainError } from '@sogoc/kernel';

export class KeyAwaitsApprovalError extends DomainError {
  readonly code = 'key-awaits-approval';
  readonly kind = 'conflict';
  readonly title = 'The key awaits approval';

  constructor() {
    super('A second operator approves it first, by POST /v1/keys/{id}/approval.');
  }
}

export class KeyApprovedError extends DomainError {
  readonly code = 'key-approved';
  readonly kind = 'conflict';
  readonly title = 'The key is approved already';

  constructor() {
    super('Whoever asked for it fetches it once, by GET /v1/keys/{id}/secret.');
  }
}

export class KeyFetchedError extends DomainError {
  readonly code = 'key-fetched';
  readonly kind = 'gone';
  readonly title = 'The key was fetched';

  constructor() {
    super('A key is shown once. Rotate it, or revoke it and ask for another one.');
  }
}

export class KeyRequestedByApproverError extends DomainError {
  readonly code = 'key-approval-by-requester';
  readonly kind = 'forbidden';
  readonly title = 'Somebody else has to approve the key';

  constructor() {
    super('The person who asked for a key does not approve it.');
  }
}

/** Somebody said no, or whoever asked thought better of it. */
export class KeyRequestEndedError extends DomainError {
  readonly code = 'key-request-ended';
  readonly kind = 'gone';
  readonly title = 'The key was refused or withdrawn';

  constructor() {
    super('It will not be made. Ask for another one.');
  }
}

/** A client with keys of its own has nothing that the registry could give out anew. */
export class ClientHasOwnKeysError extends DomainError {
  readonly code = 'client-has-own-keys';
  readonly kind = 'conflict';
  readonly title = 'The client proves keys of its own';

  constructor() {
    super('Put the new public key beside the old one by PUT /v1/keys/{id}/jwks, and leave the old one out later.');
  }
}

/** A key that the registry gave out is no key pair. */
export class ClientHasNoKeysError extends DomainError {
  readonly code = 'client-has-no-keys';
  readonly kind = 'conflict';
  readonly title = 'This is a key, not a client with keys of its own';

  constructor() {
    super('Rotate it by POST /v1/keys/{id}/rotation, or issue a client with jwks.');
  }
}
