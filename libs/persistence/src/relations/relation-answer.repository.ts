import { Injectable } from '@nestjs/common';
import type { RelationAnswerRow } from '@sogoc/resolution';

import { keepingPlans } from '../connection/statements/keep-plans';
import type { Transaction } from '../connection/transaction';

/** The answers that readers of golden records have been told of. */
@Injectable()
export class RelationAnswerRepository {
  /** By golden id; those that stated nothing are not in the map. */
  async find(tx: Transaction, goldenIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (goldenIds.length === 0) return new Map();
    const rows = await tx.query<{ goldenId: string; answerHash: string }>(
      'SELECT golden_id AS "goldenId", answer_hash AS "answerHash" FROM relation_answer WHERE golden_id = ANY($1::uuid[])',
      [goldenIds],
    );
    return new Map(rows.map(({ goldenId, answerHash }) => [goldenId, answerHash]));
  }

  async write(tx: Transaction, rows: readonly RelationAnswerRow[]): Promise<void> {
    const gone = rows.filter(({ answerHash }) => answerHash === null).map(({ goldenId }) => goldenId);
    const known = rows.filter(({ answerHash }) => answerHash !== null);
    if (gone.length > 0) await tx.query('DELETE FROM relation_answer WHERE golden_id = ANY($1::uuid[])', [gone]);
    if (known.length === 0) return;
    await keepingPlans(tx, known.length, () =>
      tx.query(
        `INSERT INTO relation_answer (golden_id, answer_hash)
         SELECT id, hash FROM unnest($1::uuid[], $2::text[]) AS a (id, hash) ORDER BY id
         ON CONFLICT (golden_id) DO UPDATE SET answer_hash = excluded.answer_hash
           WHERE relation_answer.answer_hash <> excluded.answer_hash`,
        [known.map(({ goldenId }) => goldenId), known.map(({ answerHash }) => answerHash)],
      ),
    );
  }
}
