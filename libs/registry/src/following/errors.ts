import { DomainError } from '@sogoc/kernel';

/** The cursor belongs to another history of the registry: before a restore or a fail-over, or from another registry. */
export class CursorExpiredError extends DomainError {
  readonly code = 'cursor-expired';
  readonly kind = 'gone';
  readonly title = 'This cursor leads nowhere any more';
  readonly members = {
    resync: {
      start: '/v1/changes',
      first: 'drop every version and ETag that you hold: the same number may mean other content now',
      keep: 'what the feed names from its beginning',
      drop: 'the rest',
    },
  };

  constructor() {
    super(
      'The registry was restored or failed over after this cursor was given. Drop the versions and ETags that you hold: the same number may mean ' +
        'other content now. Read the feed again from its beginning, without a cursor, and every golden record that it names; then drop those of your copy that it did not name.',
    );
  }
}

/** `limit` is of one key or of the whole process. */
export class TooManyStreamsError extends DomainError {
  readonly code = 'too-many-streams';
  readonly kind = 'too-many';
  readonly title = 'Too many streams are open';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '5' };

  constructor(of: 'key' | 'process', limit: number) {
    super(
      of === 'key'
        ? `This key has ${limit} streams open, as many as it may. Close one, or read GET /v1/changes.`
        : `All ${limit} streams of this server are taken. Come back later, or read GET /v1/changes.`,
    );
  }
}

/** The feed names ids of everywhere, and so is closed to a grant that is about some places only. */
export class FeedNotGrantedError extends DomainError {
  readonly code = 'feed-not-granted';
  readonly kind = 'forbidden';
  readonly title = 'The change feed is not for this grant';

  constructor() {
    super('The grant is limited to areas. Name other collections, or read again what you hold.');
  }
}
