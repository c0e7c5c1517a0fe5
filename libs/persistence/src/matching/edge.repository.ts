import { Injectable } from '@nestjs/common';
import type { KeyedEdge } from '@sogoc/resolution';

import { COPIED_FROM, copyRows } from '../connection/copying/copy-rows';
import type { Transaction } from '../connection/transaction';
import { COPIED_EDGE, EDGE_COLUMNS } from './edge-columns';

@Injectable()
export class EdgeRepository {
  /** All edges with an end among these records. */
  async touching(tx: Transaction, recordNumbers: readonly number[]): Promise<KeyedEdge[]> {
    if (recordNumbers.length === 0) return [];
    return tx.query<KeyedEdge>(
      `SELECT ${EDGE_COLUMNS} FROM edge WHERE left_no = ANY($1::bigint[])
       UNION ALL
       SELECT ${EDGE_COLUMNS} FROM edge WHERE right_no = ANY($1::bigint[]) AND NOT left_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
  }

  /**
   * All records that stored match edges, questions over a number and decisions `same` in force connect with these, themselves included. A decision connects all
   * that it names, the deleted too: which of them stand for its sides depends on who is live.
   */
  async reach(tx: Transaction, recordNumbers: readonly number[]): Promise<number[]> {
    if (recordNumbers.length === 0) return [];
    const rows = await tx.query<{ recordNumber: number }>(
      `WITH RECURSIVE reached("recordNumber") AS (
         SELECT unnest($1::bigint[])
         UNION
         SELECT e.other FROM reached r CROSS JOIN LATERAL (
           SELECT right_no AS other FROM edge WHERE left_no = r."recordNumber" AND (class = 'match' OR over_number)
           UNION ALL
           SELECT left_no FROM edge WHERE right_no = r."recordNumber" AND (class = 'match' OR over_number)
           UNION ALL
           SELECT named.record_no FROM decision_member own
             JOIN decision d ON d.decision_no = own.decision_no AND d.kind = 'same' AND d.status = 'applied'
             JOIN decision_member named ON named.decision_no = own.decision_no
           WHERE own.record_no = r."recordNumber") AS e)
       SELECT "recordNumber" FROM reached`,
      [recordNumbers],
    );
    return rows.map((row) => row.recordNumber);
  }

  async remove(tx: Transaction, edges: readonly Pick<KeyedEdge, 'left' | 'right'>[]): Promise<void> {
    if (edges.length === 0) return;
    await tx.query(
      `DELETE FROM edge AS e USING unnest($1::bigint[], $2::bigint[]) AS d(left_no, right_no)
       WHERE e.left_no = d.left_no AND e.right_no = d.right_no`,
      [edges.map((edge) => edge.left), edges.map((edge) => edge.right)],
    );
  }

  /** `added` are of ends that no edge joins, and nobody else can be writing them. */
  async write(tx: Transaction, added: readonly KeyedEdge[], changed: readonly KeyedEdge[]): Promise<void> {
    if (added.length < COPIED_FROM) return this.upsert(tx, [...added, ...changed]);
    await copyRows(tx, 'edge', COPIED_EDGE, added);
    await this.upsert(tx, changed);
  }

  private async upsert(tx: Transaction, edges: readonly KeyedEdge[]): Promise<void> {
    if (edges.length === 0) return;
    await tx.query(
      `INSERT INTO edge (left_no, right_no, weight, class, vetoes, match_keys, over_number, evidence)
       SELECT "left", "right", weight, class, vetoes, "blockingKeys", coalesce("overNumber", false), evidence FROM json_to_recordset($1::json)
         AS e("left" bigint, "right" bigint, weight integer, class text, vetoes text[], "blockingKeys" bigint[], "overNumber" boolean, evidence bigint)
       ORDER BY 1, 2
       ON CONFLICT (left_no, right_no) DO UPDATE SET weight = excluded.weight, class = excluded.class, vetoes = excluded.vetoes,
         match_keys = excluded.match_keys, over_number = excluded.over_number, evidence = excluded.evidence`,
      [JSON.stringify(edges)],
    );
  }
}
