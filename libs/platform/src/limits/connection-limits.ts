/** How long a connection to PostgreSQL may take over what, in milliseconds; 0 switches a limit off. */
export interface ConnectionLimits {
  /** To get a connection: a new one, or one of the pool that is free. */
  readonly connectMs: number;
  /** One statement, until the server cancels it (SQLSTATE 57014). */
  readonly statementMs: number;
  /** One statement, until the client takes a connection that did not answer for dead, and cuts it. */
  readonly answerMs: number;
  /** To get one lock (55P03). */
  readonly lockMs: number;
  /** A transaction between two statements, until the server ends it with its locks (25P03). */
  readonly idleInTransactionMs: number;
  /** What was sent and is not acknowledged, until the server takes the client for gone. */
  readonly tcpUserTimeoutMs: number;
  /** A connection without traffic, until each end asks whether the other is there. */
  readonly keepAliveMs: number;
}
