import { Injectable } from '@nestjs/common';
import type { RingBorder, RingStatement } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { TODAY } from './today-in-viet-nam';

/** Statements that name one number; whoever is named more often is in no ring that is told. */
const MOST_NAMING = 5_000;

const IN_FORCE = `s.type IN ('legal-representative', 'parent-unit') AND s.scheme IS NOT NULL AND s.ended_at IS NULL
  AND (s.valid_from IS NULL OR s.valid_from <= ${TODAY}) AND (s.valid_to IS NULL OR s.valid_to > ${TODAY})`;

const IN_BUSINESS = (golden: string): string =>
  `${golden}.status = 'active' AND coalesce(${golden}.attributes ->> 'status', '') <> ALL ($4::text[])`;

/** `$1` golden ids, `$2` and `$3` schemes and values, `$4` states of enterprises that are gone. */
const EDGES = `
WITH named AS (
  SELECT scheme, value FROM golden_identifier WHERE golden_id = ANY ($1::uuid[]) AND status <> 'cancelled'
  UNION
  SELECT scheme, value FROM unnest($2::text[], $3::text[]) AS n (scheme, value)),
said AS (
  SELECT s.record_no, s.type, s.scheme, s.value FROM link l JOIN relation_statement s ON s.record_no = l.record_no
  WHERE l.golden_id = ANY ($1::uuid[]) AND ${IN_FORCE}
  UNION
  SELECT s.* FROM named n CROSS JOIN LATERAL (
    SELECT s.record_no, s.type, s.scheme, s.value FROM relation_statement s WHERE s.scheme = n.scheme AND s.value = n.value AND ${IN_FORCE}
    ORDER BY s.record_no LIMIT ${MOST_NAMING}) s)
SELECT g.id AS "enterpriseId", o.id AS "otherId", s.scheme, s.value, s.type = 'parent-unit' AS "isParent", s.record_no AS "recordNumber",
  s.type = 'parent-unit' AND EXISTS (
    SELECT FROM golden_identifier b WHERE b.golden_id = g.id AND b.scheme = s.scheme AND starts_with(b.value, s.value || '-')) AS "isBranch"
FROM said s JOIN link l ON l.record_no = s.record_no JOIN golden_record g ON g.id = l.golden_id AND g.entity = 'enterprise' AND ${IN_BUSINESS('g')}
LEFT JOIN LATERAL (
  SELECT o.id FROM golden_identifier i JOIN golden_record o ON o.id = i.golden_id
  WHERE i.entity = CASE s.type WHEN 'parent-unit' THEN 'enterprise' ELSE 'person' END AND i.scheme = s.scheme AND i.value = s.value
    AND i.status <> 'cancelled' AND CASE s.type WHEN 'parent-unit' THEN ${IN_BUSINESS('o')} ELSE o.status = 'active' END
  ORDER BY o.id LIMIT 1) o ON true
WHERE s.type <> 'parent-unit' OR o.id IS NOT NULL
ORDER BY s.record_no, s.type, s.scheme, s.value`;

const ENTERPRISES = `
SELECT id FROM golden_record WHERE entity = 'enterprise' AND status = 'active' AND id >= $1::uuid ORDER BY id LIMIT $2`;

/** Who represents enterprises in business, and which are their parent units, as records say today. */
@Injectable()
export class RingEdgeRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Ids of enterprises from one on, ascending. */
  async enterprises(from: string, most: number): Promise<readonly string[]> {
    const rows = await this.transactions.read<{ id: string }>(ENTERPRISES, [from, most]);
    return rows.map(({ id }) => id);
  }

  /** All edges at some things. `gone`: states of enterprises that are in business no more. */
  async edgesAt({ goldenIds, numbers }: RingBorder, gone: readonly string[]): Promise<readonly RingStatement[]> {
    const schemes = numbers.map(({ scheme }) => scheme);
    const values = numbers.map(({ value }) => value);
    return this.transactions.read(EDGES, [goldenIds, schemes, values, gone]);
  }
}
