import { DomainError } from '@sogoc/kernel';

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
