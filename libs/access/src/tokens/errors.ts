import { DomainError } from '@sogoc/kernel';

/** Errors of the token endpoint are read by libraries of OAuth: `application/json` with `error` (RFC 6749, 5.2). */
const JSON_ANSWER = { 'content-type': 'application/json' };

/** Unknown client, wrong key, another audience, too old, or used before: the answer does not say which. */
export class InvalidClientError extends DomainError {
  readonly code = 'invalid-client';
  readonly kind = 'unauthenticated';
  readonly title = 'The assertion does not prove a client';
  readonly headers = JSON_ANSWER;
  readonly members = { error: 'invalid_client' };

  constructor() {
    super(
      'Sign a new one with a registered key: iss and sub the client id, aud this registry, exp within ten minutes, a new jti.',
    );
  }
}

export class InvalidTokenRequestError extends DomainError {
  readonly code = 'invalid-token-request';
  readonly kind = 'malformed';
  readonly title = 'The request for a token cannot be read';
  readonly headers = JSON_ANSWER;
  readonly members = { error: 'invalid_request' };

  constructor() {
    super('Send a form with grant_type, client_assertion_type and client_assertion, each once.');
  }
}

export class UnsupportedGrantTypeError extends DomainError {
  readonly code = 'unsupported-grant-type';
  readonly kind = 'malformed';
  readonly title = 'Tokens are given for client credentials only';
  readonly headers = JSON_ANSWER;
  readonly members = { error: 'unsupported_grant_type' };

  constructor() {
    super('Send grant_type=client_credentials.');
  }
}

export class TokenEndpointOffError extends DomainError {
  readonly code = 'token-endpoint-off';
  readonly kind = 'not-found';
  readonly title = 'This registry gives out no tokens';

  constructor() {
    super('Use a key. An operator can set PUBLIC_URL.');
  }
}
