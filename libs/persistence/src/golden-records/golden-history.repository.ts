import { Injectable } from '@nestjs/common';
import type { LineageStep } from '@sogoc/golden';
import type { HistoryEntry, RowFilter, StandingEntry } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { tellVersions } from './documents/undo-differences';
import {
  type GoldenDocument,
  packDocument,
  readDocument,
  contentOfGolden,
  WHOLE_AFTER,
} from './documents/whole-document';
import { type PreparedStatement, ReadPool } from './read-pool';

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

/** Of `golden_history h` and the golden record `g` as long as it stands in that version. */
const STORED = `CASE WHEN h.whole_version = h.version THEN ${contentOfGolden('h.document')} ELSE h.document END AS document,
  nullif(h.whole_version, h.version) AS "wholeVersion"`;
const TELLER =
  'LEFT JOIN golden_record g ON h.whole_version = h.version AND g.id = h.golden_id AND g.version = h.version';

/** Of the versions from the last whole one on, so that those of the page can be told. */
const HISTORY: PreparedStatement = {
  name: 'golden-history',
  text: `
SELECT ${ENTRY}, ${STORED}
FROM golden_history h ${TELLER}
WHERE h.golden_id = $1 AND ($3::timestamptz IS NULL OR h.recorded_at <= $3) AND h.version >= coalesce((
  SELECT coalesce(b.whole_version, b.version) FROM golden_history b
  WHERE b.golden_id = $1 AND b.version > $2 ORDER BY b.version LIMIT 1), $2)
ORDER BY h.version
LIMIT $4::integer + ${WHOLE_AFTER}`,
};

const HISTORY_WITHIN: PreparedStatement = {
  name: 'golden-history-within',
  text: `
SELECT ${ENTRY}, d.document
FROM golden_documents($1, $2, ${2 ** 31 - 1}) AS d
JOIN golden_history h ON h.golden_id = $1 AND h.version = d.version
WHERE h.version > $2 AND ($3::timestamptz IS NULL OR h.recorded_at <= $3) AND lies_within(d.document -> 'attributes', $5, $6)
ORDER BY h.version
LIMIT $4`,
};

const AS_OF: PreparedStatement = {
  name: 'golden-history-as-of',
  text: `
SELECT ${ENTRY}, ${STORED}
FROM (
  SELECT version AS last, coalesce(whole_version, version) AS first FROM golden_history
  WHERE golden_id = $1 AND recorded_at <= $2 ORDER BY version DESC LIMIT 1) AS known
JOIN golden_history h ON h.golden_id = $1 AND h.version BETWEEN known.first AND known.last ${TELLER}
ORDER BY h.version`,
};

/**
 * What the golden record says in this version is left to it, until it says something else and the version is written out; who stood in it is
 * kept here. Of one that is not there, or says something else, what differs from the version before is enough where that is within reach.
 */
const APPEND = `
INSERT INTO golden_history (golden_id, version, change, other_ids, steps, document, whole_version, recorded_at)
SELECT h."goldenId", h.version, h.change, h."otherIds", h.steps,
  CASE WHEN g.id IS NOT NULL THEN json_build_object('recordIds', h.document -> 'recordIds') ELSE coalesce(d.difference, h.document) END,
  CASE WHEN g.id IS NOT NULL THEN h.version WHEN d.difference IS NOT NULL THEN b.whole_version END, (SELECT clock_timestamp())
FROM json_to_recordset($1::json) AS h("goldenId" uuid, version integer, change text, "otherIds" uuid[], steps json, document json)
LEFT JOIN golden_record g ON g.id = h."goldenId" AND g.version = h.version AND g.status = 'active'
  AND ${contentOfGolden('h.document')}::text = h.document::text
LEFT JOIN LATERAL base_of(h."goldenId", h.version) AS b ON g.id IS NULL
CROSS JOIN LATERAL (SELECT document_difference(b.document, h.document) AS difference) AS d`;

/** As {@link APPEND} decides of golden records that say the same; here it is known. */
const APPEND_STANDING = `
INSERT INTO golden_history (golden_id, version, change, other_ids, steps, document, whole_version, recorded_at)
SELECT h."goldenId", h.version, h.change, h."otherIds", h.steps, json_build_object('recordIds', h."recordIds"), h.version, (SELECT clock_timestamp())
FROM json_to_recordset($1::json) AS h("goldenId" uuid, version integer, change text, "otherIds" uuid[], steps json, "recordIds" json)`;

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

/** The lineage of a golden id, which goes on after the id was absorbed or retired. It is only ever added to. */
@Injectable()
export class GoldenHistoryRepository {
  constructor(private readonly pool: ReadPool) {}

  async list(goldenId: string, page: HistoryPage): Promise<readonly GoldenVersion[]> {
    const { afterVersion, asOf = null, limit, within } = page;
    const asked = [goldenId, afterVersion, asOf, limit];
    if (within !== undefined) {
      const rows = await this.pool.query<GoldenVersion>(HISTORY_WITHIN, [...asked, within.paths, within.areas]);
      return rows.map(({ document, ...row }) => ({ ...row, document: readDocument(document) }));
    }
    const rows = await this.pool.query<StoredVersion>(HISTORY, asked);
    return tellVersions(rows)
      .filter(({ version }) => version > afterVersion)
      .slice(0, limit)
      .map(withoutPlace);
  }

  /** The version that was in force at an instant; undefined before the first. */
  async asOf(goldenId: string, instant: Date): Promise<GoldenVersion | undefined> {
    const rows = await this.pool.query<StoredVersion>(AS_OF, [goldenId, instant]);
    const version = tellVersions(rows).at(-1);
    return version && withoutPlace(version);
  }

  /**
   * Written under the locks of the golden records, so by the clock: a transaction that began earlier may write a later version. What differs from the
   * version before is enough where that is stored, and one in a while is whole.
   */
  async append(tx: Transaction, rows: readonly HistoryEntry[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(APPEND, [JSON.stringify(rows.map((row) => ({ ...row, document: packDocument(row.document) })))]);
  }

  /** As {@link append}, of golden records that were written in the same transaction, in these versions. */
  async appendStanding(tx: Transaction, rows: readonly StandingEntry[]): Promise<void> {
    if (rows.length > 0) await tx.query(APPEND_STANDING, [JSON.stringify(rows)]);
  }
}

interface StoredVersion extends GoldenVersion {
  readonly wholeVersion: number | null;
}

const withoutPlace = ({ wholeVersion: _, ...version }: StoredVersion): GoldenVersion => version;
