import { Injectable } from '@nestjs/common';
import type { RecentFlow, SourceFlow } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** What was new of a source on the current day in Viet Nam. */
export interface DayOfSource {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly newKeys: number;
  readonly newIdentifiers: number;
}

export interface DayOfOneSource extends DayOfSource {
  readonly source: string;
  readonly entity: string;
  /** What an operator allows the source; null: the bound for all. */
  readonly newIdentifiersPerDay: number | null;
}

/** What an operator allows a source. */
export interface SourceBounds {
  readonly conflictsPerHour?: number;
  readonly newIdentifiersPerDay?: number;
}

/** Resolving of the source's records of this entity stands still. */
export interface SourcePause {
  readonly source: string;
  readonly entity: string;
  readonly since: Date;
  /** In the hour before it. */
  readonly conflicts: number;
  readonly conflictsPerHour: number;
  /** Records that wait. */
  readonly waiting: number;
}

/** Slots that no count looks at any more go with what comes; the day keeps how many records there were. */
const ADD = `
WITH gone AS (DELETE FROM source_flow WHERE entity = $1 AND source = ANY ($2::text[]) AND slot < clock_timestamp() - interval '8 days'),
of_day AS (
  INSERT INTO daily_count AS d (day, entity, event, detail, count)
  SELECT (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, $1, 'record.resolved', given.source, given.records
  FROM unnest($2::text[], $3::bigint[]) AS given (source, records) WHERE given.records > 0 ORDER BY given.source COLLATE "C"
  ON CONFLICT (day, entity, event, detail) DO UPDATE SET count = d.count + excluded.count)
INSERT INTO source_flow AS f (source, entity, slot, records, conflicts, new_keys, new_identifiers)
SELECT given.source, $1, date_bin('10 minutes', clock_timestamp(), '2000-01-01Z'), given.records, given.conflicts, given.new_keys, given.new_identifiers
FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[]) AS given (source, records, conflicts, new_keys, new_identifiers)
ORDER BY given.source COLLATE "C"
ON CONFLICT (source, entity, slot) DO UPDATE SET records = f.records + excluded.records, conflicts = f.conflicts + excluded.conflicts,
  new_keys = f.new_keys + excluded.new_keys, new_identifiers = f.new_identifiers + excluded.new_identifiers`;

const RECENT = `
SELECT asked.source, coalesce(sum(f.records), 0)::bigint AS records, coalesce(sum(f.conflicts), 0)::bigint AS conflicts,
  (SELECT b.conflicts_per_hour FROM source_bound b WHERE b.source = asked.source AND b.entity = $1) AS "conflictsPerHour",
  EXISTS (SELECT FROM source_pause p WHERE p.source = asked.source AND p.entity = $1 AND p.resumed_at IS NULL) AS "isPaused"
FROM unnest($2::text[]) AS asked (source)
LEFT JOIN source_flow f ON f.source = asked.source AND f.entity = $1 AND f.slot > clock_timestamp() - interval '1 hour'
GROUP BY asked.source`;

const PAUSE = `
INSERT INTO source_pause (source, entity, conflicts, conflicts_per_hour) VALUES ($1, $2, $3, $4)
ON CONFLICT (entity, source) WHERE resumed_at IS NULL DO NOTHING RETURNING pause_no`;

const PAUSES = `
SELECT p.source, p.entity, p.since, p.conflicts, p.conflicts_per_hour AS "conflictsPerHour",
  (SELECT count(DISTINCT w.record_no) FROM pending_record w JOIN source_record s USING (record_no)
   WHERE w.entity = p.entity AND s.source = p.source)::bigint AS waiting
FROM source_pause p WHERE p.resumed_at IS NULL ORDER BY p.source, p.entity`;

/** A day of the registry's country; slots begin with it. */
const TODAY = `date_trunc('day', clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

const DAYS = `
SELECT f.source, f.entity, to_char(${TODAY}, 'YYYY-MM-DD') AS day, sum(f.new_keys)::bigint AS "newKeys",
  sum(f.new_identifiers)::bigint AS "newIdentifiers", max(b.new_identifiers_per_day) AS "newIdentifiersPerDay"
FROM source_flow f LEFT JOIN source_bound b USING (source, entity)
WHERE f.slot >= ${TODAY} AT TIME ZONE 'Asia/Ho_Chi_Minh'
GROUP BY f.source, f.entity ORDER BY f.source, f.entity`;

/** How much sources bring, and which of them are paused. */
@Injectable()
export class SourceFlowRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Adds to the slot of now. */
  async add(tx: Transaction, entity: string, flows: readonly SourceFlow[]): Promise<void> {
    await tx.query(ADD, [
      entity,
      flows.map(({ source }) => source),
      flows.map(({ records }) => records),
      flows.map(({ conflicts }) => conflicts),
      flows.map(({ newKeys }) => newKeys),
      flows.map(({ newIdentifiers }) => newIdentifiers),
    ]);
  }

  /** Of each source asked about. */
  async lastHour(tx: Transaction, entity: string, sources: readonly string[]): Promise<RecentFlow[]> {
    return tx.query<RecentFlow>(RECENT, [entity, sources]);
  }

  /** Of these identifiers, those that no golden record of the entity carries. */
  async unknownIdentifiers<T extends { readonly scheme: string; readonly value: string }>(
    tx: Transaction,
    entity: string,
    identifiers: readonly T[],
  ): Promise<T[]> {
    if (identifiers.length === 0) return [];
    const rows = await tx.query<{ place: number }>(
      `SELECT asked.place FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS asked (scheme, value, place)
       WHERE NOT EXISTS (SELECT FROM golden_identifier i WHERE i.entity = $1 AND i.scheme = asked.scheme AND i.value = asked.value)
       ORDER BY asked.place`,
      [entity, identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
    );
    return rows.map(({ place }) => identifiers[Number(place) - 1]!);
  }

  /** False when the source is paused already. */
  async pause(
    tx: Transaction,
    { source, entity, conflicts, conflictsPerHour }: Omit<SourcePause, 'since' | 'waiting'>,
  ): Promise<boolean> {
    return (await tx.query(PAUSE, [source, entity, conflicts, conflictsPerHour])).length > 0;
  }

  /** Those in force, in byte order of the sources. */
  async pauses(): Promise<readonly SourcePause[]> {
    return this.transactions.read<SourcePause>(PAUSES);
  }

  async isAnyPaused(): Promise<boolean> {
    const [row] = await this.transactions.read<{ any: boolean }>(
      'SELECT EXISTS (SELECT FROM source_pause WHERE resumed_at IS NULL) AS any',
    );
    return row?.any === true;
  }

  /** Ends the source's pauses, and counts its conflicts from here. Answers the entities that stood still. */
  async resume(tx: Transaction, source: string, by: string): Promise<string[]> {
    const rows = await tx.query<{ entity: string }>(
      `UPDATE source_pause SET resumed_at = now(), resumed_by = $2 WHERE source = $1 AND resumed_at IS NULL RETURNING entity`,
      [source, by],
    );
    await tx.query('UPDATE source_flow SET conflicts = 0, records = 0 WHERE source = $1', [source]);
    return rows.map(({ entity }) => entity).sort();
  }

  /** Sets what an operator allows the source, in place of the bounds for all. What is left out stays. */
  async bound(tx: Transaction, source: string, entities: readonly string[], bounds: SourceBounds): Promise<void> {
    await tx.query(
      `INSERT INTO source_bound AS b (source, entity, conflicts_per_hour, new_identifiers_per_day) SELECT $1, unnest($2::text[]), $3, $4
       ON CONFLICT (source, entity) DO UPDATE SET conflicts_per_hour = coalesce(excluded.conflicts_per_hour, b.conflicts_per_hour),
         new_identifiers_per_day = coalesce(excluded.new_identifiers_per_day, b.new_identifiers_per_day)`,
      [source, entities, bounds.conflictsPerHour ?? null, bounds.newIdentifiersPerDay ?? null],
    );
  }

  /** Of every source that brought something today. */
  async today(): Promise<readonly DayOfOneSource[]> {
    return this.transactions.read<DayOfOneSource>(DAYS);
  }
}
