import { DomainError } from '@sogoc/kernel';

export class DecisionBatchNotFoundError extends DomainError {
  readonly code = 'decision-batch-not-found';
  readonly kind = 'not-found';
  readonly title = 'Batch of decisions not found';

  constructor() {
    super('No batch of decisions has this id.');
  }
}

/** The tasks that have to be looked at come with the answer. */
export class SampleNotViewedError extends DomainError {
  readonly code = 'sample-not-viewed';
  readonly kind = 'invalid';
  readonly title = 'A sample of the tasks has to be looked at';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(sample: readonly string[]) {
    super('Nothing was decided. Look at the tasks of the sample and name them in viewed.');
    this.members = { sample };
  }
}
