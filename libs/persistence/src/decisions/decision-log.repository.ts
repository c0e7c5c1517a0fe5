import { Injectable } from '@nestjs/common';
import type { DecisionKind, DecisionStatus, StoredDecision } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { SELECT_DECISION } from './select-decision';

/** What one page of the decisions asks for; what is undefined does not narrow. */
export interface DecisionPage {
  readonly entities: readonly string[];
  readonly status: DecisionStatus | 'reversal-awaiting-approval' | undefined;
  readonly kind: DecisionKind | undefined;
  /** About this golden record, or naming a record that is in it now. */
  readonly goldenId: string | undefined;
  readonly taskId: string | undefined;
  /** The number of the last decision of the page before. */
  readonly before: number | undefined;
  readonly limit: number;
}

const PAGE = `${SELECT_DECISION}
WHERE d.entity = ANY ($1::text[]) AND ($2::text IS NULL OR CASE WHEN $2 = 'reversal-awaiting-approval' THEN d.status = 'applied' AND d.reversal_asked_by IS NOT NULL
    ELSE d.status = $2 END) AND ($3::text IS NULL OR d.kind = $3)
  AND ($4::uuid IS NULL OR d.golden_ids @> ARRAY[$4::uuid] OR EXISTS (
    SELECT 1 FROM decision_member m JOIN link l USING (record_no) WHERE m.decision_no = d.decision_no AND l.golden_id = $4))
  AND ($5::uuid IS NULL OR d.task_id = $5) AND ($6::bigint IS NULL OR d.decision_no < $6)
ORDER BY d.decision_no DESC
LIMIT $7`;

/** Reads decisions, the newest first. */
@Injectable()
export class DecisionLogRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async list({ entities, status, kind, goldenId, taskId, before, limit }: DecisionPage): Promise<StoredDecision[]> {
    return this.transactions.read(PAGE, [
      entities,
      status ?? null,
      kind ?? null,
      goldenId ?? null,
      taskId ?? null,
      before ?? null,
      limit,
    ]);
  }

  /** `id` must be a UUID. */
  async find(id: string): Promise<StoredDecision | undefined> {
    const rows = await this.transactions.read<StoredDecision>(`${SELECT_DECISION} WHERE d.id = $1`, [id]);
    return rows[0];
  }
}
