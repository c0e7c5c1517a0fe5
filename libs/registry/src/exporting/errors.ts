import { DomainError } from '@sogoc/kernel';

/** Each export keeps a connection for as long as its reader takes. */
export class TooManyExportsError extends DomainError {
  readonly code = 'too-many-exports';
  readonly kind = 'too-many';
  readonly title = 'Too many exports are under way';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '30' };

  constructor(of: 'key' | 'process', limit: number) {
    super(
      of === 'key'
        ? `This key has ${limit} exports under way, as many as it may. Read one to its end first.`
        : `All ${limit} exports that this server gives at once are under way. Come back later.`,
    );
  }
}
