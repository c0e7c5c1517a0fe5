import { Injectable } from '@nestjs/common';
import type { LineageStep } from '@sogoc/golden';
import type { RowFilter } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { tellVersions } from './documents/undo-differences';
import { type GoldenDocument, readDocument, WHOLE_AFTER } from './documents/whole-document';

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

/** Of the versions from the last whole one on, so that those of the page can be told. */
const HISTORY = `
SELECT ${ENTRY}, h.document, h.whole_version AS "wholeVersion"
FROM golden_history h
WHERE h.golden_id = $1 AND ($3::timestamptz IS NULL OR h.recorded_at <= $3) AND h.version >= coalesce((
  SELECT coalesce(b.whole_version, b.version) FROM golden_history b
  WHERE b.golden_id = $1 AND b.version > $2 ORDER BY b.version LIMIT 1), $2)
ORDER BY h.version
LIMIT $4::integer + ${WHOLE_AFTER}`;

const HISTORY_WITHIN = `
SELECT ${ENTRY}, d.document
FROM golden_documents($1, $2, ${2 ** 31 - 1}) AS d
JOIN golden_history h ON h.golden_id = $1 AND h.version = d.version
WHERE h.version > $2 AND ($3::timestamptz IS NULL OR h.recorded_at <= $3) AND lies_within(d.document -> 'attributes', $5, $6)
ORDER BY h.version
LIMIT $4`;

const AS_OF = `
SELECT ${ENTRY}, h.document, h.whole_version AS "wholeVersion"
FROM (
  SELECT version AS last, coalesce(whole_version, version) AS first FROM golden_history
  WHERE golden_id = $1 AND recorded_at <= $2 ORDER BY version DESC LIMIT 1) AS known
JOIN golden_history h ON h.golden_id = $1 AND h.version BETWEEN known.first AND known.last
ORDER BY h.version`;

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
    if (within !== undefined) {
      const rows = await this.transactions.read<GoldenVersion>(HISTORY_WITHIN, [...asked, within.paths, within.areas]);
      return rows.map(({ document, ...row }) => ({ ...row, document: readDocument(document) }));
    }
    const rows = await this.transactions.read<StoredVersion>(HISTORY, asked);
    return tellVersions(rows)
      .filter(({ version }) => version > afterVersion)
      .slice(0, limit)
      .map(withoutPlace);
  }

  /** The version that was in force at an instant; undefined before the first. */
  async asOf(goldenId: string, instant: Date): Promise<GoldenVersion | undefined> {
    const rows = await this.transactions.read<StoredVersion>(AS_OF, [goldenId, instant]);
    const version = tellVersions(rows).at(-1);
    return version && withoutPlace(version);
  }
}

interface StoredVersion extends GoldenVersion {
  readonly wholeVersion: number | null;
}

const withoutPlace = ({ wholeVersion: _, ...version }: StoredVersion): GoldenVersion => version;
