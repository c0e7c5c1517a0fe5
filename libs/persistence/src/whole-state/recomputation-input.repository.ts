import { Injectable } from '@nestjs/common';
import type { GoldenPin } from '@sogoc/golden';
import type { StandingDecision } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { STANDING_DECISION } from '../decisions/decision-state.repository';
import { PIN, pinOf, type PinRow } from '../decisions/pin-rows';
import { readInPages } from '../connection/read-in-pages';

/** A source record and what resolution last considered of it. */
export interface ConsideredRecordRow {
  /** Whether a version was ever received. */
  readonly isReceived: boolean;
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
  /** The version that led when it was last resolved; null: it never was, or none was received. */
  readonly consideredNumber: number | null;
  /** Resolution itself failed at it. */
  readonly isSetAside: boolean;
  /** The version in force. */
  readonly effectiveReceiptNumber: number | null;
}

const RECORDS = `
SELECT s.record_no AS "recordNumber", s.source, s.record_key AS "recordKey", s.newest_receipt_no IS NOT NULL AS "isReceived",
  CASE WHEN s.newest_receipt_no IS NOT NULL THEN r.newest_receipt_no END AS "consideredNumber",
  coalesce(r.status = 'failed' AND r.problem ->> 'code' = $2, false) AS "isSetAside", r.effective_receipt_no AS "effectiveReceiptNumber"
FROM source_record s LEFT JOIN resolved_record r ON r.record_no = s.record_no
WHERE s.entity = $1 ORDER BY s.record_no`;

const DECISIONS = `
SELECT ${STANDING_DECISION}
FROM decision d WHERE d.entity = $1 AND d.status = 'applied' AND d.kind <> 'pin' ORDER BY d.decision_no`;

const PINS = `
SELECT ${PIN}, a.anchor_no AS "anchorNumber"
FROM decision d JOIN golden_anchor a ON a.golden_id = d.golden_ids[1]
WHERE d.entity = $1 AND d.kind = 'pin' AND d.status = 'applied' ORDER BY d.decision_no`;

interface PlacedPinRow extends PinRow {
  readonly anchorNumber: number;
}

/** All that the state of an entity is a function of, as it is stored. Every read takes the snapshot of its transaction. */
@Injectable()
export class RecomputationInputRepository {
  /** How many there are. */
  async count(tx: Transaction, entity: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>('SELECT count(*) AS n FROM source_record WHERE entity = $1', [entity]);
    return row?.n ?? 0;
  }

  /** All records, in the order of their numbers. `setAsideCode` is the problem that marks one as set aside. */
  records(tx: Transaction, entity: string, setAsideCode: string): AsyncGenerator<ConsideredRecordRow[]> {
    return readInPages(tx, RECORDS, [entity, setAsideCode], 1_000);
  }

  /** Same, different and hold, in order of deciding. */
  async decisions(tx: Transaction, entity: string): Promise<StandingDecision[]> {
    return tx.query(DECISIONS, [entity]);
  }

  async pins(tx: Transaction, entity: string): Promise<(GoldenPin & { readonly anchorNumber: number })[]> {
    const rows = await tx.query<PlacedPinRow>(PINS, [entity]);
    return rows.map((row) => ({ ...pinOf(row), anchorNumber: row.anchorNumber }));
  }
}
