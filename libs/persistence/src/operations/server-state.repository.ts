import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

/** Rows that are sorted on disk: half a megabyte, a few milliseconds. */
const SPILLED_ROWS = 10_000;

/** Whether the server behind the connections can do all that the registry asks of it. */
@Injectable()
export class ServerStateRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** A standby, or a server that was turned read-only: it refuses every change with SQLSTATE 25006. */
  async isReadOnly(): Promise<boolean> {
    const [row] = await this.transactions.read<{ readOnly: boolean }>(
      `SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS "readOnly"`,
    );
    return row?.readOnly === true;
  }

  /**
   * Rejects with a SQLSTATE of class 53 when the server's disk has no room: it has the server write a file for a moment, beside its
   * tables and without leaving a trace in them.
   */
  async writeForAMoment(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(`SELECT set_config('work_mem', '64kB', true)`);
      await tx.query(
        `SELECT count(*) FROM (SELECT FROM generate_series(1, ${SPILLED_ROWS}) AS n ORDER BY md5(n::text) OFFSET 0) AS sorted`,
      );
    });
  }
}
