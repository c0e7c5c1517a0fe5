/** The connection broke under a statement or never came about; what was not committed is rolled back. SQLSTATE 08006. */
export class ConnectionLostError extends Error {
  readonly code = '08006';

  constructor(cause: unknown) {
    super('The connection was lost', { cause });
  }
}

/** The connection broke while the commit was under way: nobody knows whether it took place. SQLSTATE 08007. */
export class CommitUnansweredError extends Error {
  readonly code = '08007';

  constructor(cause: unknown) {
    super('The commit was not answered', { cause });
  }
}
