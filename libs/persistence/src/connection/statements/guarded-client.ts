import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose end ends nothing else. TypeORM listens for the errors of a connection a moment after its pool has handed it over; a
 * server that shuts down just then ends the connection before anybody listens, and Node ends a process for an error that nobody hears.
 * The next statement fails by itself.
 */
export class GuardedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
