import { Pool, type PoolConfig, Query, type QueryResult } from 'pg';

import { standbyInForce, whileThere } from '../connection/standby-in-force';
import { isRefusal, readOn } from '../connection/transaction';

/** One statement that the server parses and plans once a connection. */
export interface PreparedStatement {
  /** Unique for its text. */
  readonly name: string;
  readonly text: string;
}

/** What the pool makes of a statement that is told by its members, without a look at each of them. */
class NamedQuery extends Query {
  constructor(
    text: string,
    readonly name: string,
    values: readonly unknown[],
  ) {
    super(text, [...values]);
  }
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
        return await whileThere(standby, () => readOn<Row>(standby.source, { name, text }, values));
      } catch (error) {
        if (!isRefusal(error)) standby.lost();
        standby.passOver();
      }
    }
    // The pool answers what it hands to a connection with a result; the driver's types know that of texts alone.
    const { rows } = (await this.pool.query(new NamedQuery(text, name, values))) as unknown as QueryResult;
    return rows as Row[];
  }

  /** May be called again: an application that could not start is closed by whoever notices. */
  end(): Promise<void> {
    return (this.ended ??= this.pool.end());
  }
}
