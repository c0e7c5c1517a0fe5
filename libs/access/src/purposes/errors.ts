import { DomainError } from '@sogoc/kernel';

/** A system says what for with every call. */
export class PurposeMissingError extends DomainError {
  readonly code = 'purpose-missing';
  readonly kind = 'forbidden';
  readonly title = 'A purpose is needed';

  constructor(header = 'Sogoc-Purpose') {
    super(`A key of a system is answered for a purpose it was granted only. Send the header ${header}.`);
  }
}

/** A key without a system sees by its view alone only as long as an operator leaves it so. */
export class LegacyGrantOffError extends DomainError {
  readonly code = 'legacy-grant-off';
  readonly kind = 'forbidden';
  readonly title = 'Keys without a system are not answered here';

  constructor() {
    super('The registry is set to LEGACY_GRANT=off: ask for a key that belongs to a system.');
  }
}
