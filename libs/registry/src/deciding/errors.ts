import { DomainError } from '@sogoc/kernel';
import type { Contradiction, VerdictRefusal } from '@sogoc/resolution';

export class DecisionNotFoundError extends DomainError {
  readonly code = 'decision-not-found';
  readonly kind = 'not-found';
  readonly title = 'Decision not found';

  constructor() {
    super('No decision has this id.');
  }
}

export class DecisionReversedError extends DomainError {
  readonly code = 'decision-reversed';
  readonly kind = 'conflict';
  readonly title = 'The decision was reversed';

  constructor() {
    super('It is not in force any more. Decide anew if it should be.');
  }
}

export class NotAwaitingApprovalError extends DomainError {
  readonly code = 'not-awaiting-approval';
  readonly kind = 'conflict';
  readonly title = 'Nobody has to approve the decision';

  constructor() {
    super('It took effect already.');
  }
}

export class ApprovalByAuthorError extends DomainError {
  readonly code = 'approval-by-author';
  readonly kind = 'forbidden';
  readonly title = 'Another steward must approve';

  constructor() {
    super('Who decided cannot approve it too.');
  }
}

export class NoReversalAskedError extends DomainError {
  readonly code = 'no-reversal-asked';
  readonly kind = 'conflict';
  readonly title = 'Nobody asks for a reversal';

  constructor() {
    super('There is nothing to withdraw: the decision stands, and no reversal of it waits.');
  }
}

export class ReversalOfAnotherError extends DomainError {
  readonly code = 'reversal-of-another';
  readonly kind = 'forbidden';
  readonly title = 'Somebody else asked for the reversal';

  constructor() {
    super('Only who asked can withdraw it.');
  }
}

/** The decision cannot hold beside those in force; `chain` names them, `reverse` the one to take back first. */
export class ContradictingDecisionError extends DomainError {
  readonly code = 'contradicts';
  readonly kind = 'conflict';
  readonly title = 'The decision contradicts others in force';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(readonly contradiction: Contradiction) {
    const { chain, reverse } = contradiction;
    super('Reverse the decision named by reverse first, or leave this one.');
    this.members = { chain, reverse };
  }
}

export class NothingToHoldError extends DomainError {
  readonly code = 'nothing-to-hold';
  readonly kind = 'conflict';
  readonly title = 'There is no open question to hold';

  constructor() {
    super('No open review task is about these two.');
  }
}

export class GoldenRecordChangedError extends DomainError {
  readonly code = 'golden-record-changed';
  readonly kind = 'stale';
  readonly title = 'The golden record changed';

  constructor() {
    super('Read it again and send its new ETag as If-Match.');
  }
}

/** A decision is about the golden record that was looked at, so an id that another took in is not followed. */
export class GoldenRecordMergedError extends DomainError {
  readonly code = 'golden-record-merged';
  readonly kind = 'conflict';
  readonly title = 'The golden record was merged into another';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(id: string, mergedInto: string) {
    super('Look at the golden record named by mergedInto and decide about that one.');
    this.members = { id, mergedInto };
  }
}

export class IfMatchRequiredError extends DomainError {
  readonly code = 'if-match-required';
  readonly kind = 'precondition-required';
  readonly title = 'The call needs If-Match';

  constructor() {
    super('Send the ETag of the golden record that was looked at as If-Match.');
  }
}

export class AttributeNotFoundError extends DomainError {
  readonly code = 'attribute-not-found';
  readonly kind = 'not-found';
  readonly title = 'Attribute not found';

  constructor() {
    super('The collection has no attribute of this name.');
  }
}

export class PinNotFoundError extends DomainError {
  readonly code = 'pin-not-found';
  readonly kind = 'not-found';
  readonly title = 'Nothing is pinned';

  constructor() {
    super('No pin is in force on this attribute of the golden record.');
  }
}

export class ReviewTaskNotFoundError extends DomainError {
  readonly code = 'review-task-not-found';
  readonly kind = 'not-found';
  readonly title = 'Review task not found';

  constructor() {
    super('No review task has this id.');
  }
}

/** The verdict sets evidence aside; `overrides` names it. */
export class ReasonRequiredError extends DomainError {
  readonly code = 'reason-required';
  readonly kind = 'invalid';
  readonly title = 'The decision needs a reason';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(overrides: readonly string[]) {
    super('It sets aside what is named by overrides. Say why in reason.');
    this.members = { overrides };
  }
}

/** Of a decision that was to be made by one person alone; nothing was decided. */
export class SecondPersonNeededError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super('a second person has to approve');
  }
}

/** A verdict on a review task that cannot be taken; whoever shows tasks tells it together with the task as it is now. */
export class RefusedVerdict extends Error {
  constructor(readonly refusal: VerdictRefusal | 'task-not-found') {
    super(refusal);
  }
}

export class TaskAwaitsApprovalError extends DomainError {
  readonly code = 'task-awaits-approval';
  readonly kind = 'conflict';
  readonly title = 'A decision on the review task awaits approval';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(decisionId: string) {
    super('Approve or reverse the decision named by decisionId first.');
    this.members = { decisionId };
  }
}

/** The task is not what was decided on; the task as it is now comes with the answer. */
export class TaskChangedError extends DomainError {
  readonly code = 'task-changed';
  readonly kind = 'conflict';
  readonly title = 'The review task changed';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(task: object) {
    super('Nothing was decided. Look at the task as it is now and send its revision.');
    this.members = { task };
  }
}
