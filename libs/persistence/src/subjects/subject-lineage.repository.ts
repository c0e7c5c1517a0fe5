import { Injectable } from '@nestjs/common';
import type { LineageStep } from '@sogoc/golden';
import type { VersionMembers } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { wholeDocument } from '../golden-records/documents/whole-document';

/** A version with whom its id exchanged records. */
export interface LineageVersion extends VersionMembers {
  readonly otherIds: readonly string[];
}

interface LineageRow extends Omit<LineageVersion, 'recordIds'> {
  readonly recordIds: readonly string[] | null;
  readonly steps: readonly LineageStep[] | null;
}

const FIRST_IDS = 'SELECT DISTINCT first_golden_id AS id FROM link WHERE golden_id = $1';

const VERSIONS = `
SELECT h.golden_id AS "goldenId", h.version, h.recorded_at AS "recordedAt", h.other_ids AS "otherIds", h.steps,
  (CASE WHEN h.whole_version = h.version THEN h.document ELSE ${wholeDocument('h')} END) -> 'recordIds' AS "recordIds"
FROM golden_history h WHERE h.golden_id = ANY ($1::uuid[])`;

const CARRIED = `
SELECT record_no::text AS "recordId", golden_id AS "goldenId" FROM link WHERE record_no = ANY ($1::bigint[]) AND golden_id IS NOT NULL`;

/** The member that states the number, else the first one. */
const ANCHOR = `
SELECT l.record_no AS no FROM link l JOIN resolved_record r ON r.record_no = l.record_no
WHERE l.golden_id = $1
ORDER BY EXISTS (SELECT FROM json_array_elements(r.identifiers) i WHERE i ->> 'scheme' = $2 AND i ->> 'value' = $3) DESC, l.record_no
LIMIT 1`;

/** Tells under which golden ids records stood. */
@Injectable()
export class SubjectLineageRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The ids under which the live records of a golden record stood first. */
  async firstIds(goldenId: string): Promise<readonly string[]> {
    return (await this.transactions.read<{ id: string }>(FIRST_IDS, [goldenId])).map(({ id }) => id);
  }

  async versionsOf(goldenIds: readonly string[]): Promise<readonly LineageVersion[]> {
    const rows = await this.transactions.read<LineageRow>(VERSIONS, [goldenIds]);
    return rows.map(({ steps, recordIds, otherIds, ...row }) => ({
      ...row,
      recordIds: recordIds ?? [],
      otherIds: [...otherIds, ...(steps ?? []).flatMap((step) => step.otherIds)],
    }));
  }

  /** Golden ids by record; records that are not live are not in the map. */
  async carried(recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transactions.read<{ recordId: string; goldenId: string }>(CARRIED, [recordIds]);
    return new Map(rows.map(({ recordId, goldenId }) => [recordId, goldenId]));
  }

  /** The record that a request about a golden record goes with; undefined: it has none. */
  async anchorOf(goldenId: string, scheme: string, value: string): Promise<number | undefined> {
    const [row] = await this.transactions.read<{ no: number }>(ANCHOR, [goldenId, scheme, value]);
    return row?.no;
  }
}
