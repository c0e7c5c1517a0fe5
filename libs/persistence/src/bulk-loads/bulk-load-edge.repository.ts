import { Injectable } from '@nestjs/common';
import type { KeyedEdge } from '@sogoc/resolution';

import { copyRows } from '../connection/copying/copy-rows';
import { readInPages } from '../connection/read-in-pages';
import type { Transaction } from '../connection/transaction';
import { COPIED_EDGE, EDGE_COLUMNS } from '../matching/edge-columns';

/** Edges between records of a bulk load, each with the keys by which the load compared their ends. */
@Injectable()
export class BulkLoadEdgeRepository {
  async add(tx: Transaction, edges: readonly KeyedEdge[]): Promise<void> {
    await copyRows(tx, 'bulk_load_edge', COPIED_EDGE, edges);
  }

  /** Those that have their `left` among these records: of whole groups all there are. */
  async leaving(tx: Transaction, recordNumbers: readonly number[]): Promise<KeyedEdge[]> {
    return tx.query<KeyedEdge>(`SELECT ${EDGE_COLUMNS} FROM bulk_load_edge WHERE left_no = ANY($1::bigint[])`, [
      recordNumbers,
    ]);
  }

  /** The ends of all edges, page by page. */
  async *ends(tx: Transaction): AsyncGenerator<readonly (readonly [left: number, right: number])[]> {
    const sql = 'SELECT left_no AS "left", right_no AS "right" FROM bulk_load_edge';
    for await (const page of readInPages<{ left: number; right: number }>(tx, sql, [], 20_000))
      yield page.map(({ left, right }) => [left, right] as const);
  }
}
