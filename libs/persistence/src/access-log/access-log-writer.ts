import { Injectable } from '@nestjs/common';
import { EMPTY_EDGE, type EntryStatement, type RightEdge } from '@sogoc/transparency-log';

import type { Transaction } from '../connection/transaction';
import { AccessLogPool, type RunStatement } from './access-log-pool';
import { readEdge, readSize } from './access-log-tree';
import { placeEntries, type PlacedEntries } from './entry-rows';

/** As `append_access_entries` takes it: who holds it has the log for himself. */
const LOG_LOCK = 7_340_051;

const APPEND = 'SELECT append_access_entries($1, $2, $3::jsonb, $4, $5::jsonb, $6) AS appended';

/** Adds entries to the record of reads, in one row for all processes. */
@Injectable()
export class AccessLogWriter {
  /** The tree as this process left it; wrong when another one wrote since, which the database then says. */
  private edge: RightEdge = EMPTY_EDGE;
  /** The month that this process saw to the partition of. */
  private preparedMonth = '';

  constructor(private readonly pool: AccessLogPool) {}

  /** Committed when the promise is kept: one statement, or a transaction of its own when another process wrote meanwhile. Answers the first number. */
  async append(statements: readonly EntryStatement[], now: Date): Promise<number> {
    const month = monthOf(now);
    try {
      this.edge = await this.grown(statements, now, month !== this.preparedMonth);
    } catch (error) {
      // It may be the partition that is not there.
      this.preparedMonth = '';
      throw error;
    }
    this.preparedMonth = month;
    return this.edge.size - statements.length;
  }

  /** As part of a transaction, as its last act: others wait for it until the commit. */
  async appendIn(tx: Transaction, statements: readonly EntryStatement[], now: Date): Promise<void> {
    await appendUnderLock((sql, parameters) => tx.query(sql, parameters), statements, now);
  }

  private async grown(statements: readonly EntryStatement[], now: Date, prepares: boolean): Promise<RightEdge> {
    const placed = placeEntries(this.edge, statements, now);
    const parameters = appendParameters(this.edge.size, placed, now, prepares);
    const [row] = await this.pool.query<{ appended: boolean }>('append-access-entries', APPEND, parameters);
    return row!.appended ? placed.edge : this.pool.transaction((run) => appendUnderLock(run, statements, now));
  }
}

const monthOf = (now: Date): string => now.toISOString().slice(0, 'YYYY-MM'.length);

function appendParameters(
  known: number,
  { entries, leaves, nodes }: PlacedEntries,
  now: Date,
  prepares: boolean,
): unknown[] {
  return [known, now.toISOString(), entries, leaves, nodes, prepares];
}

async function appendUnderLock(
  run: RunStatement,
  statements: readonly EntryStatement[],
  now: Date,
): Promise<RightEdge> {
  await run('SELECT pg_advisory_xact_lock($1)', [LOG_LOCK]);
  const size = await readSize(run);
  const placed = placeEntries(await readEdge(run, size), statements, now);
  const [row] = await run<{ appended: boolean }>(APPEND, appendParameters(size, placed, now, true));
  if (!row!.appended) throw new Error('The record of reads changed under its lock');
  return placed.edge;
}
