import { DomainError } from '@sogoc/kernel';

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
