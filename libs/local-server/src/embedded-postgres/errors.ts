/** The embedded PostgreSQL could not be started or stopped; the message is one sentence that says what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code = 'embedded-postgres-failed';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}
