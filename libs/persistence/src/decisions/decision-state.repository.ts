import { Injectable } from '@nestjs/common';
import type { GoldenPin } from '@sogoc/golden';
import type { StandingDecision } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { PIN, pinOf, type PinRow } from './pin-rows';

/** The evidence that a decision took effect upon, of `decision d`: as of its approval where somebody had to approve. */
export const EVIDENCE = `CASE WHEN d.approval_evidence_conflict IS NULL THEN d.evidence_weight ELSE d.approval_evidence_weight END AS "evidenceWeight",
  coalesce(d.approval_evidence_conflict, d.evidence_conflict) AS "evidenceConflict"`;

/** The columns of a {@link StandingDecision}, of `decision d`. */
export const STANDING_DECISION = `d.decision_no AS "order", d.id, d.kind, d.fingerprints, ${EVIDENCE},
  ARRAY(SELECT record_no FROM decision_member m WHERE m.decision_no = d.decision_no AND side = 'left' ORDER BY 1) AS "left",
  ARRAY(SELECT record_no FROM decision_member m WHERE m.decision_no = d.decision_no AND side = 'right' ORDER BY 1) AS "right"`;

/** What stands of decisions before a unit of work. */
@Injectable()
export class DecisionStateRepository {
  /** Decisions in force that name one of these records, in order. */
  async naming(tx: Transaction, recordNumbers: readonly number[]): Promise<StandingDecision[]> {
    if (recordNumbers.length === 0) return [];
    return tx.query<StandingDecision>(
      `SELECT ${STANDING_DECISION}
       FROM decision d
       WHERE d.status = 'applied' AND d.decision_no IN (SELECT decision_no FROM decision_member WHERE record_no = ANY($1::bigint[]))
       ORDER BY d.decision_no`,
      [recordNumbers],
    );
  }

  /** The records that decisions in force about clusters name together with one of these. */
  async companions(tx: Transaction, recordNumbers: readonly number[]): Promise<number[]> {
    if (recordNumbers.length === 0) return [];
    const rows = await tx.query<{ recordNumber: number }>(
      `SELECT DISTINCT other.record_no AS "recordNumber" FROM decision_member own
       JOIN decision d ON d.decision_no = own.decision_no AND d.status = 'applied' AND d.kind IN ('same', 'different')
       JOIN decision_member other ON other.decision_no = own.decision_no
       WHERE own.record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
    return rows.map((row) => row.recordNumber);
  }

  /** Pins in force that were set on one of these ids. */
  async pins(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenPin[]> {
    if (goldenIds.length === 0) return [];
    const rows = await tx.query<PinRow>(
      `SELECT ${PIN} FROM decision d WHERE d.kind = 'pin' AND d.status = 'applied' AND d.golden_ids && $1::uuid[]`,
      [goldenIds],
    );
    return rows.map(pinOf);
  }
}
