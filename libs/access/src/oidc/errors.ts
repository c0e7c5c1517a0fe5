import { DomainError } from '@sogoc/kernel';

export class IdentityProviderAbsentError extends DomainError {
  readonly code = 'identity-provider-absent';
  readonly kind = 'not-found';
  readonly title = 'There is no identity provider';

  constructor() {
    super('People sign in with name and password. An operator can set OIDC_ISSUER.');
  }
}

export class IdentityProviderUnavailableError extends DomainError {
  readonly code = 'identity-provider-unavailable';
  readonly kind = 'unavailable';
  readonly title = 'The identity provider does not answer';
  override readonly retryable = true;

  constructor() {
    super('Try again in a moment, or sign in with name and password.');
  }
}

/** What came back is not what was sent out: another browser, too late, twice, or refused by the provider. */
export class OidcRefusedError extends DomainError {
  readonly code = 'oidc-refused';
  readonly kind = 'forbidden';
  readonly title = 'The sign-in did not hold';

  constructor() {
    super('Begin again at /v1/session/oidc in the same browser.');
  }
}

export class NoRoleError extends DomainError {
  readonly code = 'no-role';
  readonly kind = 'forbidden';
  readonly title = 'The person has no role here';

  constructor() {
    super('No group of the person is named in OIDC_ROLES, or the account is locked.');
  }
}
