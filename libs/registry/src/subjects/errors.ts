import { DomainError } from '@sogoc/kernel';
import type { StepFault } from '@sogoc/resolution';

/** What of a step only the registry knows. */
export type StepHindrance = StepFault | 'nobody' | 'same-person' | 'resolving';

/** Nobody carries the number, or what is stated beside it is said otherwise. */
export class SubjectNotFoundError extends DomainError {
  readonly code = 'subject-not-found';
  readonly kind = 'not-found';
  readonly title = 'Nobody of this number is known';

  constructor() {
    super('No golden record carries the number, or what you state beside it is known otherwise.');
  }
}

/** Of several who carry the number none is shown to somebody who may be another of them. */
export class SubjectAmbiguousError extends DomainError {
  readonly code = 'subject-ambiguous';
  readonly kind = 'conflict';
  readonly title = 'More than one carries this number';

  constructor() {
    super('Stewards have to decide first whose number it is. Name and date of birth under stated may tell them apart.');
  }
}

export class SubjectRequestNotFoundError extends DomainError {
  readonly code = 'subject-request-not-found';
  readonly kind = 'not-found';
  readonly title = 'Request not found';

  constructor() {
    super('No request of a data subject came under this id.');
  }
}

const WHY: Readonly<Record<StepHindrance, string>> = {
  settled: 'The request is settled already.',
  'not-accepted': 'Accept the request first.',
  accepted: 'The request is accepted already.',
  extended: 'A request is extended once.',
  'restricts-nothing': 'The request restricts nothing now.',
  'no-erasure': 'The request asks for no erasure.',
  erased: 'Old versions are erased already, and nothing brings them back.',
  'not-erased': 'Erase the old versions before you complete the request.',
  nobody: 'An erasure is accepted by a person and approved by another one. Sign in, or use a key that is bound to you.',
  'same-person': 'Somebody else than who accepted the request has to approve the erasure.',
  resolving: 'The records are being resolved anew. Complete the request when that is done, in a moment.',
};

/** What is done with a request has its order. */
export class SubjectRequestStepError extends DomainError {
  readonly code = 'subject-request-step';
  readonly kind = 'conflict';
  readonly title = 'The request does not take this step now';

  constructor(fault: StepHindrance) {
    super(WHY[fault]);
  }
}
