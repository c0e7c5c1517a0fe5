import type { Transaction } from '@sogoc/persistence';
import { AnswersUnderWay } from '@sogoc/platform';
import type { EntryStatement } from '@sogoc/transparency-log';

/** The record of reads: what is told to it stays, or nothing leaves. */
export abstract class ReadLog {
  /** Answers that may come to it in a moment. */
  readonly answers = new AnswersUnderWay();

  /** Kept once the promise is; answers its number. Throws `ReadLogUnavailableError` when it cannot be written; then no data may leave. */
  abstract record(statement: EntryStatement): Promise<number>;

  /** Kept when the transaction is, whose last act it has to be. */
  abstract recordIn(tx: Transaction, statement: EntryStatement): Promise<void>;
}
