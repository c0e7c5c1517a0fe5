import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryRunnerAlreadyReleasedError, type QueryRunner } from 'typeorm';

import { CommitUnansweredError } from '../faults/errors';
import { faultOfStatement, faultOfWork, hasSqlState, sqlStateOf } from '../faults/sql-state';
import { arrayLiteral } from './statements/array-literal';
import { allAnswered, inOneTrip, isOnTrip } from './statements/one-trip';
import { CopyIn } from './copying/copy-in';
import { onPrimary, type ReadsFrom, standbyInForce, whileThere } from './standby-in-force';
import { writeBeforeCommit } from './before-commit';
import { statementName } from './statements/statement-names';
import { isTriedAgain } from './retry-of-conflicts';

/** Where a transaction keeps its entity manager, which only this lib knows of. */
const MANAGER = Symbol('MANAGER');

/** The open transaction: required first argument of every repository method that writes. */
export interface Transaction {
  readonly [MANAGER]: EntityManager;

  /** Runs one statement; answers its rows, also for `INSERT`, `UPDATE` and `DELETE … RETURNING`. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;

  /** Runs one `COPY … FROM STDIN` with its text; see `copyRows`. */
  copy(sql: string, text: string): Promise<void>;

  /**
   * Statements that `start` runs, each without waiting for the one before: all take one trip to the server, which runs them in their order. None
   * may be a COPY. When one fails those behind it fail as well; the first failure is thrown once all are answered.
   */
  inOneTrip<const T extends readonly Promise<unknown>[]>(
    start: () => T,
  ): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
}

const QUERY_CANCELED = '57014';

/** A server that says why the commit failed has rolled back; one that is stopped or does not answer may have committed. */
const UNANSWERED = /^(08|57P)/;

async function begin(runner: QueryRunner): Promise<void> {
  try {
    await runner.startTransaction();
  } catch (error) {
    throw faultOfStatement(error);
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    // Taken away before: the order to commit was never sent.
    if (error instanceof QueryRunnerAlreadyReleasedError) throw error;
    if (hasSqlState(error) && !UNANSWERED.test(sqlStateOf(error)!)) throw error;
    throw new CommitUnansweredError(error);
  }
}

/** TypeORM hands on to node-postgres what it is given, and that takes a named statement as well as a text. */
async function send<Row>(runner: QueryRunner, statement: unknown, parameters: readonly unknown[]): Promise<Row[]> {
  try {
    const result = await runner.query(statement as string, parameters.map(arrayLiteral), true);
    return result.records as Row[];
  } catch (error) {
    throw faultOfStatement(error);
  }
}

/** TypeORM has no COPY, and hands out its connection. */
async function sendCopy(runner: QueryRunner, sql: string, text: string): Promise<void> {
  // One that was taken away would come back with another connection, outside the transaction.
  if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
  const client = (await runner.connect()) as { pipeline: boolean; query(statement: CopyIn): CopyIn };
  if (isOnTrip(client)) throw new Error('A COPY goes on no trip with other statements');
  try {
    await client.query(new CopyIn(sql, text)).ended;
  } catch (error) {
    throw faultOfStatement(error);
  }
}

/** TypeORM's way into the open transaction, for rows that are read and written one by one. */
export const entitiesIn = (tx: Transaction): EntityManager => tx[MANAGER];

/** One statement on a pooled connection of a source; a named one is parsed once a connection. */
export async function readOn<Row>(
  source: DataSource,
  statement: string | { readonly name: string; readonly text: string },
  parameters: readonly unknown[],
): Promise<Row[]> {
  const runner = source.createQueryRunner();
  try {
    return await send<Row>(runner, statement, parameters);
  } finally {
    await runner.release();
  }
}

/** The server is there, and said no. */
export const isRefusal = (error: unknown): boolean => hasSqlState(error) && !UNANSWERED.test(sqlStateOf(error)!);

/** What the standby cannot answer, for it was lost, cleaned up under the reader, or may not do that, the primary can. */
function isAskedAgain(error: unknown, standby: ReadsFrom): boolean {
  if (!hasSqlState(error) || sqlStateOf(error) === QUERY_CANCELED) return false;
  if (!isRefusal(error)) standby.lost();
  standby.passOver();
  return true;
}

function transactionOn(runner: QueryRunner, client: { pipeline: boolean }): Transaction {
  return {
    [MANAGER]: runner.manager,
    query: async <Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      send<Row>(runner, { name: statementName(text), text }, parameters),
    copy: (sql, text) => sendCopy(runner, sql, text),
    // Nothing is waited for before `start`, so that trips within a trip keep the order.
    inOneTrip: async (start) => {
      if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
      return inOneTrip(client, () => allAnswered(start()));
    },
  };
}

/**
 * Runs transactions at READ COMMITTED, as its connections begin them. A deadlock or serialisation failure repeats the whole callback, so nothing in it may
 * touch the network or a queue.
 */
@Injectable()
export class TransactionRunner {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (!isTriedAgain(error, attempt)) throw error;
      }
    }
  }

  /** Statements outside a transaction, on a pooled connection: for reads. Where a standby is in force, it is asked first. */
  async read<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const standby = standbyInForce();
    if (standby === undefined) return readOn<Row>(this.dataSource, sql, parameters);
    try {
      return await whileThere(standby, () => readOn<Row>(standby.source, sql, parameters));
    } catch (error) {
      if (!isAskedAgain(error, standby)) throw error;
      return readOn<Row>(this.dataSource, sql, parameters);
    }
  }

  /**
   * A transaction that changes nothing, on the standby where one is in force; where that fails, `work` is run again on the primary, unless
   * `isOver` tells that what it read has left already.
   */
  async runReading<T>(work: (tx: Transaction) => Promise<T>, isOver: () => boolean = () => false): Promise<T> {
    const standby = standbyInForce();
    if (standby === undefined) return this.run(work);
    try {
      return await whileThere(standby, () => this.runOnce(work, standby.source));
    } catch (error) {
      if (!isAskedAgain(error, standby) || isOver()) throw error;
      return onPrimary(() => this.run(work));
    }
  }

  /** TypeORM's way to rows that are read one by one outside a transaction, on a pooled connection. */
  get entities(): EntityManager {
    return this.dataSource.manager;
  }

  private async runOnce<T>(work: (tx: Transaction) => Promise<T>, source: DataSource = this.dataSource): Promise<T> {
    const runner = source.createQueryRunner();
    try {
      await begin(runner);
      const tx = transactionOn(runner, (await runner.connect()) as { pipeline: boolean });
      const result = await work(tx);
      await writeBeforeCommit(tx);
      await commit(runner);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw faultOfWork(error);
    } finally {
      await runner.release();
    }
  }
}
