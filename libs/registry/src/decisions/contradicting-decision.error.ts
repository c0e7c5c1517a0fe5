import { DomainError } from '@sogoc/kernel';

/** A decision in the way of another. */
export interface ContradictingDecision {
  readonly id: string;
  readonly verdict: 'same' | 'different';
}

/** The decision cannot hold beside those in force; `chain` names them, `reverse` the one to take back first. */
export class ContradictingDecisionError extends DomainError {
  readonly code = 'contradicts';
  readonly kind = 'conflict';
  readonly title = 'The decision contradicts others in force';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(chain: readonly ContradictingDecision[], reverse: string) {
    super('Reverse the decision named by reverse first, or leave this one.');
    this.members = { chain, reverse };
  }
}
