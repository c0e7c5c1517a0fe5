import { Injectable } from '@nestjs/common';
import {
  type CompletedNode,
  type EntryKind,
  type RightEdge,
  type StoredEntry,
  type TreeNode,
} from '@sogoc/transparency-log';

import { readInPages } from '../connection/read-in-pages';
import { type Transaction, TransactionRunner } from '../connection/transaction';
import { readEdge, readHashes, readSize } from './access-log-tree';
import { ENTRY_COLUMNS, type EntryRow, storedEntryOf } from './entry-rows';

export interface EntryQuery {
  readonly goldenId?: string;
  readonly principalId?: string;
  readonly system?: string;
  readonly purpose?: string;
  readonly kind?: EntryKind;
  readonly from?: Date;
  readonly to?: Date;
  /** Entries below this place. */
  readonly before?: number;
  readonly limit: number;
}

const LIST = `
SELECT ${ENTRY_COLUMNS} FROM access_entry
WHERE ($1::text IS NULL OR jsonb_path_query_array(subjects, '$[*].goldenId') ? $1)
  AND ($2::text IS NULL OR principal_id = $2) AND ($3::text IS NULL OR system = $3) AND ($4::text IS NULL OR purpose = $4)
  AND ($5::text IS NULL OR kind = $5) AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at < $7)
  AND ($8::bigint IS NULL OR seq < $8)
ORDER BY seq DESC LIMIT $9`;

/** What stands before the beginning, by the clock of another machine, was let go of with its neighbours. */
const ALL = `SELECT ${ENTRY_COLUMNS} FROM access_entry WHERE seq >= $1 ORDER BY seq, at`;
const NODES = `
SELECT level::int AS level, position, hash FROM access_log_node
WHERE (position + 1) * (1::bigint << level) > $1 AND (position + 1) * (1::bigint << level) <= $2`;
const BEGINNING = 'SELECT size FROM access_log_beginning ORDER BY size DESC LIMIT 1';
const LAST_NODE = 'SELECT max((position + 1) * (1::bigint << level)) AS size FROM access_log_node';

/** Reads the record of reads. */
@Injectable()
export class AccessLogRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The newest first. */
  async list({
    goldenId,
    principalId,
    system,
    purpose,
    kind,
    from,
    to,
    before,
    limit,
  }: EntryQuery): Promise<StoredEntry[]> {
    const parameters = [goldenId, principalId, system, purpose, kind, from, to, before].map((value) => value ?? null);
    const rows = await this.transactions.read<EntryRow>(LIST, [...parameters, limit]);
    return rows.map(storedEntryOf);
  }

  async find(seq: number): Promise<StoredEntry | undefined> {
    const rows = await this.transactions.read<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM access_entry WHERE seq = $1`, [
      seq,
    ]);
    return rows[0] && storedEntryOf(rows[0]);
  }

  size(): Promise<number> {
    return readSize((sql, parameters) => this.transactions.read(sql, parameters));
  }

  /** Of a size that the log has or had. */
  edgeAt(size: number): Promise<RightEdge> {
    return readEdge((sql, parameters) => this.transactions.read(sql, parameters), size);
  }

  /** Throws `RangeError` when one cannot be told: its entries are not there, or let go of by their age. */
  hashesOf(nodes: readonly TreeNode[]): Promise<ReadonlyMap<string, Buffer>> {
    return readHashes((sql, parameters) => this.transactions.read(sql, parameters), nodes);
  }

  /** The tree before the first entry that is kept. */
  async beginning(tx: Transaction): Promise<RightEdge> {
    const [row] = await tx.query<{ size: number }>(BEGINNING);
    return readEdge((sql, parameters) => tx.query(sql, parameters), row?.size ?? 0);
  }

  /** Entries in their order, from one on. */
  async *pages(tx: Transaction, from: number): AsyncGenerator<StoredEntry[]> {
    for await (const rows of readInPages<EntryRow>(tx, ALL, [from])) yield rows.map(storedEntryOf);
  }

  /** Inner nodes whose last leaf is among the entries from `from` on, without `to`. */
  nodesOver(tx: Transaction, from: number, to: number): Promise<CompletedNode[]> {
    return tx.query<CompletedNode>(NODES, [from, to]);
  }

  /** As the owner of the tables set it. */
  async monthsKept(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ months: number }>('SELECT retention_months AS months FROM access_log_setting');
    return row!.months;
  }

  /** Lets go of the months that ended by then; needs the rights of the tables' owner. Answers the first entry that is kept. */
  async letGo(tx: Transaction, until: Date): Promise<number> {
    const [row] = await tx.query<{ first: number }>('SELECT drop_access_entries_before($1::timestamptz) AS first', [
      until,
    ]);
    return row!.first;
  }

  /** The highest entry that an inner node stands over; -1 without one. */
  async lastNode(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ size: number | null }>(LAST_NODE);
    return (row?.size ?? 0) - 1;
  }
}
