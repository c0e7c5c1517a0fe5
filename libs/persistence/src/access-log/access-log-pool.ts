import { Pool, type PoolConfig } from 'pg';

import { GuardedClient } from '../connection/statements/guarded-client';

/** Runs one statement; answers its rows. */
export type RunStatement = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Milliseconds after which the log counts as not writable: whoever reads waits for it. */
const PATIENCE_MS = 5_000;
/** One that writes a group, and one for who finds that another process wrote meanwhile. */
const CONNECTIONS = 2;

/** Connections that only write the record of reads, so that neither a flood of pushes nor of searches keeps it waiting. */
export class AccessLogPool {
  private readonly pool: Pool;
  private ended?: Promise<void>;

  constructor(settings: PoolConfig) {
    this.pool = new Pool({
      ...settings,
      Client: GuardedClient,
      max: CONNECTIONS,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
    });
    // An idle connection that breaks is replaced at the next write; without a listener Node would end the process.
    this.pool.on('error', () => undefined);
  }

  /** A statement that is a transaction of its own. */
  async query<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query({ name, text, values: [...values] });
    return rows as Row[];
  }

  async transaction<T>(work: (run: RunStatement) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // A connection with an open transaction is not given to the next.
      client.release(failure);
    }
  }

  /** May be called again. */
  end(): Promise<void> {
    return (this.ended ??= this.pool.end());
  }
}
