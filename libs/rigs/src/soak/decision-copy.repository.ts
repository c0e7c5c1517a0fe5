import type { RecordIdentity } from '@sogoc/kernel';

import { EVIDENCE, type Transaction } from '@sogoc/persistence';

/** A decision in force, with its records by name, so that another database can take it over. */
export interface DecisionCopy {
  readonly id: string;
  readonly entity: string;
  readonly kind: 'same' | 'different' | 'hold' | 'pin';
  readonly madeBy: string;
  readonly fingerprints: readonly string[];
  readonly evidenceWeight: number | null;
  readonly evidenceConflict: boolean;
  readonly attribute: string | null;
  /** JSON text of a literal pin. */
  readonly pinnedValue: string | null;
  readonly pinnedRecord: RecordIdentity | null;
  /** Of a pin: the record at which the id that it is set on is anchored; null when that is not live. */
  readonly anchor: RecordIdentity | null;
  readonly author: string;
  readonly decidedAt: Date;
  readonly members: readonly (RecordIdentity & { readonly side: 'left' | 'right' })[];
}

const IDENTITY = `json_build_object('source', s.source, 'recordKey', s.record_key)`;

const READ = `
SELECT d.id, d.entity, d.kind, d.made_by AS "madeBy", d.fingerprints, ${EVIDENCE}, d.attribute, d.pinned_value::text AS "pinnedValue", d.author, d.decided_at AS "decidedAt",
  (SELECT ${IDENTITY} FROM source_record s WHERE s.record_no = d.pinned_no) AS "pinnedRecord",
  (SELECT ${IDENTITY} FROM golden_anchor a JOIN link l ON l.record_no = a.anchor_no AND l.golden_id IS NOT NULL
   JOIN source_record s ON s.record_no = a.anchor_no WHERE d.kind = 'pin' AND a.golden_id = d.golden_ids[1]) AS anchor,
  (SELECT coalesce(json_agg(json_build_object('source', s.source, 'recordKey', s.record_key, 'side', m.side)), '[]')
   FROM decision_member m JOIN source_record s USING (record_no) WHERE m.decision_no = d.decision_no) AS members
FROM decision d WHERE d.status = 'applied' ORDER BY d.decision_no`;

/** A pin is set on the id that its record's golden record carries now. */
const WRITE = `
INSERT INTO decision (id, entity, kind, status, made_by, golden_ids, fingerprints, evidence_weight, evidence_conflict, attribute,
  pinned_value, pinned_no, author, decided_at)
SELECT $1, $2, $3, 'applied', $4, coalesce((SELECT ARRAY[l.golden_id] FROM source_record s JOIN link l USING (record_no)
    WHERE s.entity = $2 AND s.source = $13 AND s.record_key = $14 AND l.golden_id IS NOT NULL), '{}'),
  $5, $6, $7, $8, $9, (SELECT record_no FROM source_record WHERE entity = $2 AND source = $10 AND record_key = $11), $12, $15
RETURNING decision_no AS "decisionNumber"`;

const WRITE_MEMBERS = `
INSERT INTO decision_member (decision_no, side, record_no)
SELECT $1, m.side, s.record_no FROM json_to_recordset($3::json) AS m (side text, source text, "recordKey" text)
JOIN source_record s ON s.entity = $2 AND s.source = m.source AND s.record_key = m."recordKey"
RETURNING record_no AS "recordNumber"`;

const CLUSTER_OF = `
SELECT m.record_no AS "recordNumber" FROM source_record s JOIN link l USING (record_no) JOIN link m ON m.golden_id = l.golden_id
WHERE s.entity = $1 AND s.source = $2 AND s.record_key = $3`;

/** Carries decisions in force from one registry to another, in their order and with their ids. */
export class DecisionCopyRepository {
  async read(tx: Transaction): Promise<DecisionCopy[]> {
    return tx.query<DecisionCopy>(READ);
  }

  /** The records must be known. Answers the numbers of the records that it is about. */
  async write(tx: Transaction, copy: DecisionCopy): Promise<number[]> {
    const { entity, pinnedRecord, anchor } = copy;
    const [row] = await tx.query<{ decisionNumber: number }>(WRITE, [
      copy.id,
      entity,
      copy.kind,
      copy.madeBy,
      copy.fingerprints,
      copy.evidenceWeight,
      copy.evidenceConflict,
      copy.attribute,
      copy.pinnedValue,
      pinnedRecord?.source ?? null,
      pinnedRecord?.recordKey ?? null,
      copy.author,
      anchor?.source ?? null,
      anchor?.recordKey ?? null,
      copy.decidedAt,
    ]);
    const members = await tx.query<{ recordNumber: number }>(WRITE_MEMBERS, [
      row!.decisionNumber,
      entity,
      JSON.stringify(copy.members),
    ]);
    const pinned =
      anchor === null
        ? []
        : await tx.query<{ recordNumber: number }>(CLUSTER_OF, [entity, anchor.source, anchor.recordKey]);
    return [...members, ...pinned].map(({ recordNumber }) => recordNumber);
  }
}
