import { DomainError } from '@sogoc/kernel';

export class GrantNotFoundError extends DomainError {
  readonly code = 'grant-not-found';
  readonly kind = 'not-found';
  readonly title = 'Grant not found';

  constructor() {
    super('No grant was proposed under this id.');
  }
}

/** What was decided of a grant stays; what comes after it is another version. */
export class GrantDecidedError extends DomainError {
  readonly code = 'grant-decided';
  readonly kind = 'conflict';
  readonly title = 'The grant was decided already';

  constructor() {
    super('Its approval, refusal or revocation is final. Propose another version by POST /v1/grants.');
  }
}

export class GrantNotApprovedError extends DomainError {
  readonly code = 'grant-not-approved';
  readonly kind = 'conflict';
  readonly title = 'The grant was not approved';

  constructor() {
    super('Only an approved grant is revoked; one that awaits approval is refused.');
  }
}

export class GrantByProposerError extends DomainError {
  readonly code = 'grant-by-proposer';
  readonly kind = 'forbidden';
  readonly title = 'Somebody else has to approve the grant';

  constructor() {
    super('The person who proposed a grant does not approve it.');
  }
}

/** A key that is nobody’s in particular might be in the hands of the other of the two. */
export class GrantByNobodyError extends DomainError {
  readonly code = 'grant-by-nobody';
  readonly kind = 'forbidden';
  readonly title = 'A person has to propose the grant, and another one to decide it';

  constructor() {
    super('Sign in, or use a key that is bound to a person.');
  }
}
