import { Injectable } from '@nestjs/common';
import type { LineageStep } from '@sogoc/golden';
import type { RowFilter } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';

/** One version of a golden record as it was recorded. */
export interface GoldenVersion {
  readonly version: number;
  /** `created`, `updated`, `merged`, `split`, `merged-into`, `split-from`, `restored`, `retired`. */
  readonly change: string;
  readonly otherIds: readonly string[];
  /** All that happened at once; null: the change alone. */
  readonly steps: readonly LineageStep[] | null;
  /** Attributes, provenance, identifiers and record count as they were. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The document has lost its content to an erasure on request. */
  readonly isErased: boolean;
  readonly recordedAt: Date;
}

/** `within`: a condition more. */
const history = (within: string): string => `
SELECT version, change, other_ids AS "otherIds", steps, document, erasure_no IS NOT NULL AS "isErased", recorded_at AS "recordedAt"
FROM golden_history
WHERE golden_id = $1 AND version > $2 AND ($3::timestamptz IS NULL OR recorded_at <= $3)${within}
ORDER BY version
LIMIT $4`;

const HISTORY = history('');
const HISTORY_WITHIN = history(` AND lies_within(document -> 'attributes', $5, $6)`);

const AS_OF = `
SELECT version, change, other_ids AS "otherIds", steps, document, erasure_no IS NOT NULL AS "isErased", recorded_at AS "recordedAt"
FROM golden_history
WHERE golden_id = $1 AND recorded_at <= $2
ORDER BY version DESC
LIMIT 1`;

/** What one page of a golden record's history asks for. */
export interface HistoryPage {
  /** The version before the first wanted one; 0 for the beginning. */
  readonly afterVersion: number;
  /** Leaves out what was recorded later than this. */
  readonly asOf: Date | undefined;
  readonly limit: number;
  /** Leaves out versions of elsewhere; one that ended the record was nowhere. */
  readonly within?: RowFilter;
}

/** Reads the lineage of a golden id, which goes on after the id was absorbed or retired. */
@Injectable()
export class GoldenHistoryRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async list(goldenId: string, page: HistoryPage): Promise<readonly GoldenVersion[]> {
    const { afterVersion, asOf = null, limit, within } = page;
    const asked = [goldenId, afterVersion, asOf, limit];
    return within === undefined
      ? this.transactions.read(HISTORY, asked)
      : this.transactions.read(HISTORY_WITHIN, [...asked, within.paths, within.areas]);
  }

  /** The version that was in force at an instant; undefined before the first. */
  async asOf(goldenId: string, instant: Date): Promise<GoldenVersion | undefined> {
    const [version] = await this.transactions.read<GoldenVersion>(AS_OF, [goldenId, instant]);
    return version;
  }
}
