import { StartError } from '../errors';
import { withClient } from './database-client';

const OLDEST_VERSION = 150_000;
/** A unit of work locks up to 2,000 keys and 500 records; the lock table holds this many per connection on average. */
const LEAST_LOCKS_PER_TRANSACTION = 64;

/** Refuses a server that is too old or set too small. Throws {@link StartError}. */
export async function checkServer(url: string): Promise<void> {
  const settings = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('max_locks_per_transaction')::int AS locks`,
    );
    return rows[0] as { version: number; locks: number };
  });
  if (settings.version < OLDEST_VERSION)
    throw new StartError('The PostgreSQL of DATABASE_URL is too old: use version 15 or newer.');
  if (settings.locks < LEAST_LOCKS_PER_TRANSACTION) {
    throw new StartError(
      `Set max_locks_per_transaction of PostgreSQL to ${LEAST_LOCKS_PER_TRANSACTION} or more (it is ${settings.locks}).`,
    );
  }
}
