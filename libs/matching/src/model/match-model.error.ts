import { DomainError, type FieldFault } from '@sogoc/kernel';

/** A model that cannot be used; `errors` lists every fault found, each with a JSON pointer into the specification. */
export class MatchModelError extends DomainError {
  override readonly code = 'match-model-invalid';
  override readonly kind = 'invalid';
  override readonly title = 'Match model cannot be used';
  override readonly errors: readonly FieldFault[];

  constructor(model: string, errors: readonly FieldFault[]) {
    const list = errors.map((fault) => `${fault.pointer}: ${fault.detail}`).join('; ');
    super(`${model} has ${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}: ${list}`);
    this.errors = errors;
  }
}
