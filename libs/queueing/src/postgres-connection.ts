import {
  DEFAULT_SCHEMA,
  PostgresConnection,
  PostgresQueueBackend,
  quoteSchemaName,
  runMigrations,
  type BackendFactory,
  type PostgresConnectionOptions,
} from 'bullmq';
import { Pool, type PoolConfig } from 'pg';

/** Of one queue or worker: one that listens for jobs, the others run statements. */
const CONNECTIONS = 5;

/**
 * What BullMQ keeps in PostgreSQL, in its own schema apart from the registry's, over connections whose end ends nothing else.
 *
 * BullMQ listens for jobs over a connection that nobody hears in the moment after it is opened and while it is closed; a server that shuts
 * down just then would end the process. A pool takes back the one that listens, and hears it from its first moment to its last.
 */
export function postgresBackend(settings: PoolConfig): BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> {
  return (name, options, { withBlockingConnection = false } = {}) =>
    new PostgresQueueBackend(
      new HeardConnection(heardPool(settings)),
      name,
      options,
      true,
      withBlockingConnection ? name : undefined,
    );
}

function heardPool(settings: PoolConfig): Pool {
  const options = `-c search_path=${quoteSchemaName(DEFAULT_SCHEMA)}`;
  const pool = new Pool({ ...settings, options, max: CONNECTIONS });
  // The statement after it fails by itself, and the pool makes another connection.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Brings the tables up to date before it is ready, and ends its pool, as BullMQ does with pools that it made itself. */
class HeardConnection extends PostgresConnection {
  private migrated: Promise<void> | undefined;
  private ended: Promise<void> | undefined;

  constructor(private readonly heard: Pool) {
    super(heard);
  }

  override async waitUntilReady(): Promise<void> {
    try {
      await (this.migrated ??= this.migrate());
    } catch (error) {
      this.migrated = undefined;
      throw error;
    }
    await super.waitUntilReady();
  }

  override close(): Promise<void> {
    return (this.ended ??= super.close().finally(() => this.heard.end()));
  }

  private async migrate(): Promise<void> {
    const client = await this.heard.connect();
    let failure: Error | undefined;
    try {
      await runMigrations(client);
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  }
}
