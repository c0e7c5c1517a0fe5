import type { Transaction, TransactionRunner } from '@sogoc/persistence';

/** Where the time of a stretch of work went. Milliseconds. */
export interface TimeShares {
  readonly total: number;
  /**
   * At least one statement was under way, `BEGIN` and `COMMIT` included; reading its rows in the driver counts too. Waits for the locks of
   * other units do not.
   */
  readonly inDatabase: number;
  /** Of that: from the end of the work in a transaction to the answer of its `COMMIT`. */
  readonly inCommit: number;
  readonly statements: number;
}

const LOCK = /^SELECT pg_advisory_xact_lock/;

/** Knows how long statements were under way, those that overlap counted once. */
export class StatementClock {
  private underWay = 0;
  private since = 0;
  private inDatabase = 0;
  private inCommit = 0;
  private statements = 0;
  private startedAt = performance.now();

  /** What was measured since the last call. */
  take(): TimeShares {
    const now = performance.now();
    const { inDatabase, inCommit, statements } = this;
    const shares = { total: now - this.startedAt, inDatabase, inCommit, statements };
    this.inDatabase = this.inCommit = this.statements = 0;
    this.startedAt = now;
    return shares;
  }

  /** From now on all that the runner sends is measured. */
  listenTo(transactions: TransactionRunner): void {
    const run = transactions.run.bind(transactions);
    const read = transactions.read.bind(transactions);
    transactions.run = (work) => this.clockRun(run, work);
    transactions.read = (sql, parameters) => this.clockStatement(() => read(sql, parameters));
  }

  private async clockRun<T>(run: TransactionRunner['run'], work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.begin();
    let commitSince: number | undefined;
    try {
      return await run(async (tx) => {
        this.end();
        try {
          return await work(this.clocked(tx));
        } finally {
          this.begin();
          commitSince = performance.now();
        }
      });
    } finally {
      this.end();
      if (commitSince !== undefined) this.inCommit += performance.now() - commitSince;
    }
  }

  private clocked(tx: Transaction): Transaction {
    return {
      ...tx,
      query: async <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
        return LOCK.test(sql)
          ? tx.query<Row>(sql, parameters)
          : this.clockStatement(() => tx.query<Row>(sql, parameters));
      },
      copy: (sql, text) => this.clockStatement(() => tx.copy(sql, text)),
    };
  }

  private async clockStatement<T>(send: () => Promise<T>): Promise<T> {
    this.begin();
    try {
      return await send();
    } finally {
      this.end();
    }
  }

  private begin(): void {
    if (this.underWay++ === 0) this.since = performance.now();
    this.statements += 1;
  }

  private end(): void {
    if (--this.underWay === 0) this.inDatabase += performance.now() - this.since;
  }
}
