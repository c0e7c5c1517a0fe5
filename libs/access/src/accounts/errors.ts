import { DomainError } from '@sogoc/kernel';

/** Unknown name, wrong password, locked account, or no password: the answer does not say which. */
export class SignInRefusedError extends DomainError {
  readonly code = 'sign-in-refused';
  readonly kind = 'unauthenticated';
  readonly title = 'Name and password do not let anybody in';
  readonly headers = { 'www-authenticate': 'Session' };

  constructor() {
    super('Check both. After some failures in a row the name is locked out for a while.');
  }
}

export class SignInLockedOutError extends DomainError {
  readonly code = 'sign-in-locked-out';
  readonly kind = 'too-many';
  readonly title = 'Too many failed sign-ins';
  override readonly retryable = true;
  readonly headers: Readonly<Record<string, string>>;

  constructor(until: Date, now: Date) {
    super('Nobody was signed in. Try again after the seconds that Retry-After names.');
    const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
    this.headers = { 'retry-after': String(seconds) };
  }
}

/** Another site's page made a browser send it. */
export class ForeignOriginError extends DomainError {
  readonly code = 'foreign-origin';
  readonly kind = 'forbidden';
  readonly title = 'Another site may not use this session';

  constructor() {
    super('A session changes things only from pages of the registry itself, or of an origin in SESSION_ORIGINS.');
  }
}

/** Who calls has a key. */
export class SessionNotFoundError extends DomainError {
  readonly code = 'session-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is no session';

  constructor() {
    super('A key was used. POST /v1/session signs a person in.');
  }
}

export class AccountTakenError extends DomainError {
  readonly code = 'account-taken';
  readonly kind = 'conflict';
  readonly title = 'The user name is taken';

  constructor() {
    super('Another account has this name. Names are compared in lower case.');
  }
}

export class AccountNotFoundError extends DomainError {
  readonly code = 'account-not-found';
  readonly kind = 'not-found';
  readonly title = 'Account not found';

  constructor() {
    super('No person has this account.');
  }
}

/** It would lock out the person who asks, or whoever alone can issue keys. */
export class OwnAccountError extends DomainError {
  readonly code = 'own-account';
  readonly kind = 'conflict';
  readonly title = 'Nobody locks the own account';

  constructor() {
    super('Another operator can.');
  }
}
