import { DomainError } from '@sogoc/kernel';

/** The last source record behind the id went away. The id is never given again, but returns if that record does. */
export class GoldenRecordRetiredError extends DomainError {
  readonly code = 'golden-record-retired';
  readonly kind = 'gone';
  readonly title = 'Golden record retired';

  constructor() {
    super('No source record stands behind this id any more. Its story is at the same address followed by /history.');
  }
}
