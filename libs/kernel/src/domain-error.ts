/** What sort of fault it is; the HTTP edge maps each kind to one status. */
export type ErrorKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported-media-type'
  | 'too-many'
  | 'unavailable';

/** One fault in a request's body: a JSON pointer (RFC 6901), a stable code, and what would be accepted. Never the value. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A member's name as a token of a JSON pointer (RFC 6901). */
export const escapePointer = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** A fault the caller can act on. `code` is kebab-case and names a page under `docs/problems/`; messages hold no personal data. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  abstract readonly title: string;
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean = false;
  readonly errors: readonly FieldFault[] = [];

  constructor(detail: string) {
    super(detail);
    this.name = new.target.name;
  }
}
