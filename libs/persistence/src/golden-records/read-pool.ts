import { Pool, type PoolConfig } from 'pg';

import { standbyInForce } from '../connection/standby-in-force';
import { isRefusal, readOn } from '../connection/transaction';

/** One statement that the server parses and plans once a connection. */
export interface PreparedStatement {
  /** Unique for its text. */
  readonly name: string;
  readonly text: string;
}

/**
 * Connections for hot reads apart from those that write: a flood of pushes cannot keep readers waiting. Where a standby
 * is in force it is asked first.
 */
export class ReadPool {
  private readonly pool: Pool;
  private ended?: Promise<void>;

  constructor(settings: PoolConfig) {
    this.pool = new Pool(settings);
    // An idle connection that breaks is replaced at the next read; without a listener Node would end the process.
    this.pool.on('error', () => undefined);
  }

  async query<Row>({ name, text }: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const standby = standbyInForce();
    if (standby !== undefined) {
      try {
        return await readOn<Row>(standby.source, { name, text }, values);
      } catch (error) {
        if (!isRefusal(error)) standby.lost();
      }
    }
    const { rows } = await this.pool.query({ name, text, values: [...values] });
    return rows as Row[];
  }

  /** May be called again: an application that could not start is closed by whoever notices. */
  end(): Promise<void> {
    return (this.ended ??= this.pool.end());
  }
}
