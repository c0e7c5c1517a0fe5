import { Injectable } from '@nestjs/common';
import type { LineageStep } from '@sogoc/golden';
import type { RowFilter } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { type GoldenDocument, readDocument, wholeDocument } from './documents/whole-document';

/** One version of a golden record as it was recorded. */
export interface GoldenVersion {
  readonly version: number;
  /** `created`, `updated`, `merged`, `split`, `merged-into`, `split-from`, `restored`, `retired`. */
  readonly change: string;
  readonly otherIds: readonly string[];
  /** All that happened at once; null: the change alone. */
  readonly steps: readonly LineageStep[] | null;
  /** Attributes, provenance, identifiers and record count as they were. */
  readonly document: GoldenDocument;
  /** The document has lost its content to an erasure on request. */
  readonly isErased: boolean;
  readonly recordedAt: Date;
}

/** Of `golden_history h`. */
const ENTRY = `h.version, h.change, h.other_ids AS "otherIds", h.steps, h.erasure_no IS NOT NULL AS "isErased", h.recorded_at AS "recordedAt"`;

const HIGHEST_VERSION = 2 ** 31 - 1;

/** `last`: the version that the page reaches at most; `within`: a condition more. */
const history = (last: string, within: string): string => `
SELECT ${ENTRY}, d.document
FROM golden_documents($1, least($2::bigint + 1, ${HIGHEST_VERSION})::integer, coalesce(${last}, ${HIGHEST_VERSION})) AS d
JOIN golden_history h ON h.golden_id = $1 AND h.version = d.version
WHERE h.version > $2 AND ($3::timestamptz IS NULL OR h.recorded_at <= $3)${within}
ORDER BY h.version
LIMIT $4`;

const HISTORY = history(
  '(SELECT n.version FROM golden_history n WHERE n.golden_id = $1 AND n.version > $2 ORDER BY n.version OFFSET $4 - 1 LIMIT 1)',
  '',
);
const HISTORY_WITHIN = history('NULL', ` AND lies_within(d.document -> 'attributes', $5, $6)`);

const AS_OF = `
SELECT ${ENTRY}, ${wholeDocument('h')} AS document
FROM golden_history h
WHERE h.golden_id = $1 AND h.recorded_at <= $2
ORDER BY h.version DESC
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
    const rows = await (within === undefined
      ? this.transactions.read<GoldenVersion>(HISTORY, asked)
      : this.transactions.read<GoldenVersion>(HISTORY_WITHIN, [...asked, within.paths, within.areas]));
    return rows.map(asWritten);
  }

  /** The version that was in force at an instant; undefined before the first. */
  async asOf(goldenId: string, instant: Date): Promise<GoldenVersion | undefined> {
    const [version] = await this.transactions.read<GoldenVersion>(AS_OF, [goldenId, instant]);
    return version && asWritten(version);
  }
}

const asWritten = (row: GoldenVersion): GoldenVersion => ({ ...row, document: readDocument(row.document) });
