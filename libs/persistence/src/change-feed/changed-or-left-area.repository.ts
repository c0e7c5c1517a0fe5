import { Injectable } from '@nestjs/common';
import type { RowFilter } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { wholeDocument } from '../golden-records/documents/whole-document';
import { besideNumber, type EventPlace } from './change-feed.repository';

/** What became of a golden record that changes name. */
export interface ChangedOrGone {
  readonly id: string;
  /** Its version now; null: it is not here any more, and was before. */
  readonly version: number | null;
  /** Which one of here took it in; null: none. */
  readonly mergedInto: string | null;
}

/** Golden records that a stretch of changes names, each once and as it is now, in the order of their last change. */
export interface ChangedStretch {
  readonly goldens: readonly ChangedOrGone[];
  /** Changes that were looked at, of all golden records of the entity. */
  readonly looked: number;
  /** The last of them; null: there was none. */
  readonly end: EventPlace | null;
  /** The feed's last event, of whatever entity; null while there is none. */
  readonly last: EventPlace | null;
}

type Row = { readonly [Name in keyof ChangedOrGone]: ChangedOrGone[Name] | null } & Omit<ChangedStretch, 'goldens'>;

const PLACE = `json_build_object('seq', seq, 'micros', (extract(epoch FROM occurred_at) * 1000000)::bigint)`;
const isWithin = (attributes: string): string => `($4::text[] IS NULL OR lies_within(${attributes}, $4, $5))`;

/**
 * One statement, so one snapshot. Whoever is here now changed. Whoever is not left if a version in force since the stretch began was here: of an
 * id with changes of its own from the one before the first of them, of one that another took in from the one before that.
 */
const CHANGED = `
WITH stretch AS MATERIALIZED (
  SELECT c.seq, c.golden_id, c.other_ids, c.version, c.occurred_at FROM change_event c
  WHERE ${besideNumber('$2')} AND (c.entity, c.seq) > ($1, $2) AND (c.entity, c.seq) <= ($1, 9223372036854775807)
  ORDER BY c.entity, c.seq LIMIT $3),
named AS (
  SELECT id, max(seq) AS seq, min(version) AS first FROM (
    SELECT golden_id AS id, seq, version FROM stretch
    UNION ALL
    SELECT other, seq, NULL FROM stretch CROSS JOIN unnest(other_ids) AS other) AS n
  GROUP BY id),
known AS (
  SELECT n.seq, n.first, g.id, g.version, g.status = 'active' AND ${isWithin('g.attributes')} AS is_here
  FROM named n JOIN golden_record g ON g.id = n.id WHERE g.entity = $1),
changed AS (
  SELECT k.seq, k.id, CASE WHEN k.is_here THEN k.version END AS version, into_one.id AS "mergedInto"
  FROM known k
  LEFT JOIN golden_anchor a ON NOT k.is_here AND a.golden_id = k.id
  LEFT JOIN link l ON l.record_no = a.anchor_no AND l.golden_id <> k.id
  LEFT JOIN golden_record into_one ON into_one.id = l.golden_id AND ${isWithin('into_one.attributes')}
  WHERE k.is_here OR EXISTS (
    SELECT FROM golden_history h
    WHERE h.golden_id = k.id AND ${isWithin(`(${wholeDocument('h')} -> 'attributes')`)} AND h.version >= -1 + coalesce(
      k.first, (SELECT max(m.version) FROM golden_history m WHERE m.golden_id = k.id AND m.change = 'merged-into'))))
SELECT c.id, c.version, c."mergedInto", (SELECT count(*)::integer FROM stretch) AS looked,
  (SELECT ${PLACE} FROM stretch ORDER BY seq DESC LIMIT 1) AS "end",
  (SELECT ${PLACE} FROM change_event ORDER BY seq DESC LIMIT 1) AS last
FROM (SELECT) AS one LEFT JOIN changed c ON true
ORDER BY c.seq, c.id`;

/** Reads from the feed which golden records changed, as whoever sees some areas meets them. */
@Injectable()
export class ChangedOrGoneRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Looks at up to `most` changes of an entity behind number `after`; `within` left out: everywhere. */
  async behind(entity: string, after: number, most: number, within?: RowFilter): Promise<ChangedStretch> {
    const { paths = null, areas = null } = within ?? {};
    const rows = await this.transactions.read<Row>(CHANGED, [entity, after, most, paths, areas]);
    const { looked, end, last } = rows[0]!;
    const goldens = rows.flatMap(({ id, version, mergedInto }) => (id === null ? [] : [{ id, version, mergedInto }]));
    return { goldens, looked, end, last };
  }
}
