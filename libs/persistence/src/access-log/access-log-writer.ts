import { Injectable } from '@nestjs/common';
import { EMPTY_EDGE, type EntryStatement, type RightEdge } from '@sogoc/transparency-log';

import type { Transaction } from '../connection/transaction';
import { AccessLogPool, type RunStatement } from './access-log-pool';
import { readEdge, readSize } from './access-log-tree';
import { placeEntries } from './entry-rows';

/** As `append_access_entries` takes it: who holds it has the log for himself. */
const LOG_LOCK = 7_340_051;

const APPEND = 'SELECT append_access_entries($1, $2::jsonb, $3::jsonb) AS appended';

/** Adds entries to the record of reads, in one row for all processes. */
@Injectable()
export class AccessLogWriter {
  /** The tree as this process left it; wrong when another one wrote since, which the database then says. */
  private edge: RightEdge = EMPTY_EDGE;

  constructor(private readonly pool: AccessLogPool) {}

  /** Committed when the promise is kept: one statement, or a transaction of its own when another process wrote meanwhile. Answers the first number. */
  async append(statements: readonly EntryStatement[], now: Date): Promise<number> {
    const placed = placeEntries(this.edge, statements, now);
    const parameters = [this.edge.size, JSON.stringify(placed.entries), JSON.stringify(placed.nodes)];
    const [row] = await this.pool.query<{ appended: boolean }>('append-access-entries', APPEND, parameters);
    this.edge = row!.appended
      ? placed.edge
      : await this.pool.transaction((run) => appendUnderLock(run, statements, now));
    return this.edge.size - statements.length;
  }

  /** As part of a transaction, as its last act: others wait for it until the commit. */
  async appendIn(tx: Transaction, statements: readonly EntryStatement[], now: Date): Promise<void> {
    await appendUnderLock((sql, parameters) => tx.query(sql, parameters), statements, now);
  }
}

async function appendUnderLock(
  run: RunStatement,
  statements: readonly EntryStatement[],
  now: Date,
): Promise<RightEdge> {
  await run('SELECT pg_advisory_xact_lock($1)', [LOG_LOCK]);
  const size = await readSize(run);
  const placed = placeEntries(await readEdge(run, size), statements, now);
  const [row] = await run<{ appended: boolean }>(APPEND, [
    size,
    JSON.stringify(placed.entries),
    JSON.stringify(placed.nodes),
  ]);
  if (!row!.appended) throw new Error('The record of reads changed under its lock');
  return placed.edge;
}
