import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** A seal that does not hold. */
export interface BrokenSeal {
  readonly subject: 'decision' | 'approval' | 'reversal' | 'note' | 'chain';
  /** Of the decision or the note; of a chain the number of the seal. */
  readonly id: string;
  readonly fault: 'changed' | 'gone' | 'unsealed' | 'broken';
}

/** The end of an entity's chain: whoever keeps it elsewhere can tell that the chain was written anew. */
export interface SealHead {
  readonly seals: number;
  /** Hexadecimal; null while nothing was sealed. */
  readonly head: string | null;
}

const BROKEN = `
WITH said AS (
  SELECT 'decision' AS subject, d.id, decision_digest(d) AS digest FROM decision d WHERE d.entity = $1
  UNION ALL SELECT 'approval', d.id, approval_digest(d) FROM decision d WHERE d.entity = $1 AND d.approved_at IS NOT NULL
  UNION ALL SELECT 'reversal', d.id, reversal_digest(d) FROM decision d WHERE d.entity = $1 AND d.reversed_at IS NOT NULL
  UNION ALL SELECT 'note', n.id, note_digest(n) FROM review_note n JOIN review_task t ON t.id = n.task_id WHERE t.entity = $1
), sealed AS (
  SELECT seal_no, subject, subject_id, digest, chain, lag(chain) OVER (ORDER BY seal_no) AS former,
    coalesce(lag(seal_no) OVER (ORDER BY seal_no), 0) AS former_no
  FROM seal WHERE entity = $1
)
SELECT coalesce(a.subject, s.subject) AS subject, coalesce(a.id, s.subject_id)::text AS id,
  CASE WHEN a.id IS NULL THEN 'gone' WHEN s.subject_id IS NULL THEN 'unsealed' ELSE 'changed' END AS fault
FROM said a FULL JOIN sealed s ON s.subject = a.subject AND s.subject_id = a.id
WHERE a.digest IS DISTINCT FROM s.digest
UNION ALL
SELECT 'chain', seal_no::text, 'broken' FROM sealed
WHERE seal_no <> former_no + 1 OR chain <> seal_chain(former, subject, subject_id, digest)
ORDER BY 1, 2`;

const HEAD = `
SELECT count(*) AS seals, (SELECT encode(chain, 'hex') FROM seal WHERE entity = $1 ORDER BY seal_no DESC LIMIT 1) AS head
FROM seal WHERE entity = $1`;

/** Whether decisions and notes are what was said when they were made; see the migration that seals them. */
@Injectable()
export class SealRepository {
  async broken(tx: Transaction, entity: string): Promise<BrokenSeal[]> {
    return tx.query(BROKEN, [entity]);
  }

  async head(tx: Transaction, entity: string): Promise<SealHead> {
    const [row] = await tx.query<SealHead>(HEAD, [entity]);
    return row ?? { seals: 0, head: null };
  }
}
