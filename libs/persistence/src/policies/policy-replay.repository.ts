import { Injectable } from '@nestjs/common';
import type { SourceFingerprint } from '@sogoc/resolution';
import { IsNull } from 'typeorm';

import { entitiesIn, type Transaction } from '../connection/transaction';
import { PolicyReplayEntity } from './policy.entities';

/** A source whose records are being brought under its fingerprint. */
export interface ReplayRow extends SourceFingerprint {
  /** Records up to this number were asked for. */
  readonly cursorNumber: number;
}

/** How far a replay is. */
export interface ReplayProgress {
  readonly entity: string;
  readonly source: string;
  /** Records of the source that resolution knows and that the replay has to look at. */
  readonly records: number;
  /** Those that it has not asked for yet. */
  readonly ahead: number;
}

/** Behind the fingerprint in force, which the column `recipe` holds: a record that is gone for good needs none. */
const IS_BEHIND = `r.recipe IS DISTINCT FROM p.recipe AND r.status <> 'deleted'`;

/** Brings records under the policy in force, so many at a time, and remembers how far it is. */
@Injectable()
export class PolicyReplayRepository {
  /** Notes which fingerprints are in force; those that are new start at the beginning. */
  async aim(tx: Transaction, fingerprints: readonly SourceFingerprint[]): Promise<void> {
    if (fingerprints.length === 0) return;
    await tx.query(
      `INSERT INTO policy_replay AS p (entity, source, recipe)
       SELECT entity, source, "standardisationFingerprint"
       FROM json_to_recordset($1::json) AS a(entity text, source text, "standardisationFingerprint" bigint) ORDER BY 1, 2
       ON CONFLICT (entity, source) DO UPDATE SET recipe = excluded.recipe, cursor_no = 0, started_at = now(), finished_at = NULL
       WHERE p.recipe <> excluded.recipe`,
      [JSON.stringify(fingerprints)],
    );
  }

  /** Unfinished replays of the entity that nobody else feeds, locked. */
  async unfinished(tx: Transaction, entity: string): Promise<readonly ReplayRow[]> {
    const rows = await entitiesIn(tx).find(PolicyReplayEntity, {
      where: { entity, finishedAt: IsNull() },
      order: { source: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    return rows.map(({ source, fingerprint, cursorNumber }) => ({
      entity,
      source,
      standardisationFingerprint: fingerprint,
      cursorNumber,
    }));
  }

  /** Records of the entity that wait because a replay asked for them, at most `most`. */
  async waiting(tx: Transaction, entity: string, most: number): Promise<number> {
    const [row] = await tx.query<{ waiting: number }>(
      `SELECT count(*) AS waiting FROM (SELECT FROM pending_record WHERE entity = $1 AND again LIMIT $2) AS w`,
      [entity, most],
    );
    return row?.waiting ?? 0;
  }

  /** Asks for the next records that are behind and not waiting, at most `limit`; answers how many. Must hold the replay's row. */
  async ask(
    tx: Transaction,
    { entity, source, standardisationFingerprint, cursorNumber }: ReplayRow,
    limit: number,
  ): Promise<number> {
    const rows = await tx.query<{ asked: number }>(
      `WITH p AS (SELECT $3::bigint AS recipe),
       behind AS (
         SELECT s.record_no FROM p CROSS JOIN source_record s JOIN resolved_record r USING (record_no)
         WHERE s.source = $2 AND s.entity = $1 AND s.record_no > $4 AND ${IS_BEHIND}
           AND NOT EXISTS (SELECT FROM pending_record w WHERE w.entity = $1 AND w.record_no = s.record_no)
         ORDER BY s.record_no LIMIT $5),
       asked AS (INSERT INTO pending_record (entity, record_no, again) SELECT $1, record_no, true FROM behind ORDER BY record_no),
       moved AS (
         UPDATE policy_replay SET cursor_no = (SELECT max(record_no) FROM behind)
         WHERE entity = $1 AND source = $2 AND EXISTS (SELECT FROM behind))
       SELECT count(*) AS asked FROM behind`,
      [entity, source, standardisationFingerprint, cursorNumber, limit],
    );
    return rows[0]?.asked ?? 0;
  }

  /**
   * When all were asked for: finishes the replay, or sends it back to the first record that is behind all the same, say because it
   * waits in another lane. Must hold the replay's row, and nothing that it asked for may wait.
   */
  async finish(tx: Transaction, { entity, source, standardisationFingerprint }: ReplayRow): Promise<void> {
    await tx.query(
      `WITH p AS (SELECT $3::bigint AS recipe),
       first AS (
         SELECT s.record_no FROM p CROSS JOIN source_record s JOIN resolved_record r USING (record_no)
         WHERE s.source = $2 AND s.entity = $1 AND ${IS_BEHIND} ORDER BY s.record_no LIMIT 1)
       UPDATE policy_replay SET finished_at = CASE WHEN EXISTS (SELECT FROM first) THEN NULL ELSE now() END,
         cursor_no = coalesce((SELECT record_no - 1 FROM first), 0)
       WHERE entity = $1 AND source = $2`,
      [entity, source, standardisationFingerprint],
    );
  }

  /** How far unfinished replays are. */
  async progress(tx: Transaction): Promise<readonly ReplayProgress[]> {
    return tx.query<ReplayProgress>(
      `SELECT p.entity, p.source, count(s.record_no) AS records, count(s.record_no) FILTER (WHERE s.record_no > p.cursor_no) AS ahead
       FROM policy_replay p LEFT JOIN source_record s ON s.source = p.source AND s.entity = p.entity
       WHERE p.finished_at IS NULL GROUP BY p.entity, p.source ORDER BY p.entity, p.source`,
    );
  }
}
