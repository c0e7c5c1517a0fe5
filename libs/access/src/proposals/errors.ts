import { DomainError } from '@sogoc/kernel';

export class ProposalNotFoundError extends DomainError {
  readonly code = 'proposal-not-found';
  readonly kind = 'not-found';
  readonly title = 'Proposal not found';

  constructor() {
    super('No change was proposed under this id.');
  }
}

export class ProposalSettledError extends DomainError {
  readonly code = 'proposal-settled';
  readonly kind = 'conflict';
  readonly title = 'The proposal is settled already';

  constructor() {
    super('It was applied, refused or withdrawn. GET /v1/proposals tells which.');
  }
}

export class ProposalByApproverError extends DomainError {
  readonly code = 'proposal-approval-by-proposer';
  readonly kind = 'forbidden';
  readonly title = 'Somebody else has to settle the proposal';

  constructor() {
    super('The person who proposed a change neither approves nor refuses it, and nobody else withdraws it.');
  }
}

/** What it would change was changed meanwhile, so that it would do something else than was agreed on. */
export class ProposalOutdatedError extends DomainError {
  readonly code = 'proposal-outdated';
  readonly kind = 'conflict';
  readonly title = 'What the proposal would change is no longer as it was';

  constructor() {
    super('Nothing was changed. Refuse it or let it be withdrawn, and have it proposed anew.');
  }
}

/** A key that is nobody’s in particular might be in the hands of the other of the two. */
export class ApprovalByPersonError extends DomainError {
  readonly code = 'approval-by-person';
  readonly kind = 'forbidden';
  readonly title = 'A person has to ask, and another one to approve';

  constructor() {
    super('Sign in, or use a key that is bound to a person.');
  }
}
