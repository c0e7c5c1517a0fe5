import { DomainError } from '@sogoc/kernel';

/** The cursor belongs to another history of the registry: before a restore or a fail-over, or from another registry. */
export class CursorExpiredError extends DomainError {
  readonly code = 'cursor-expired';
  readonly kind = 'gone';
  readonly title = 'This cursor leads nowhere any more';
  readonly members = {
    resync: { start: '/v1/changes', keep: 'what the feed names from its beginning', drop: 'the rest' },
  };

  constructor() {
    super(
      'The registry was restored or failed over after this cursor was given. Read the feed again from its beginning, without a cursor; ' +
        'then drop every golden record of your copy that it did not name.',
    );
  }
}
