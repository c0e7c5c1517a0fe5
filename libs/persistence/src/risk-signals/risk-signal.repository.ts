import { Injectable } from '@nestjs/common';
import type { RiskQuery } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { ONE_ADDRESS, ONE_REPRESENTATIVE } from './enterprises-of-one-representative-or-address';
import { GONE_HOLDER } from './holder-is-gone';
import { OUTLINES_APART } from './outlines-apart';
import { SHARED_NUMBER } from './shared-number';
import { SHARES_OVER_WHOLE } from './shares-over-whole';
import { MOST_NAMED } from './signal-window';

/** A place in the order in which signals are sought: a golden record, and how many of its signals were seen. */
export interface RiskPlace {
  /** UUID. */
  readonly goldenId: string;
  readonly ordinal: number;
}

export const FIRST_RISK_PLACE: RiskPlace = { goldenId: '00000000-0000-0000-0000-000000000000', ordinal: 0 };

export interface StoredRiskSignal extends RiskPlace {
  /** Of a number that is shared; of an address that is, commune and line; else empty. */
  readonly scheme: string;
  readonly value: string;
  /** Golden records, or records, that are too many; counted up to 1,000. */
  readonly count: number;
  /** Golden records that it is about, the first 50. */
  readonly goldenIds: readonly string[];
  /** Golden records at the other end of a relation, the first 50; null where there is none, or they are found by the number. */
  readonly relatedIds: readonly string[] | null;
  /** Records that say so; null where they are found by the number. */
  readonly recordNumbers: readonly number[] | null;
  /** Metres between outlines, or what shares come to; null where nothing is measured. */
  readonly measure: number | null;
}

/** What was found in one look, and where to go on; undefined: that was all. */
export interface RiskWindow {
  readonly signals: readonly StoredRiskSignal[];
  readonly next: RiskPlace | undefined;
}

export interface BehindSignal {
  readonly recordNumber: number;
  readonly source: string;
  readonly goldenId: string | null;
}

/** The signal's columns are all null where none was found. */
type WindowRow = StoredRiskSignal & { readonly lastId: string | null; readonly isFull: boolean };

/** Past every signal of a golden record. */
const ALL_SEEN = 2_147_483_647;

const CARRYING = `
SELECT r.record_no AS "recordNumber", r.source, l.golden_id AS "goldenId"
FROM link l JOIN resolved_record r ON r.record_no = l.record_no
WHERE l.golden_id = ANY ($1::uuid[]) AND EXISTS (
  SELECT FROM json_array_elements(r.identifiers) i WHERE i ->> 'scheme' = $2 AND i ->> 'value' = $3)
ORDER BY r.record_no LIMIT ${MOST_NAMED}`;

const NUMBERED = `
SELECT r.record_no AS "recordNumber", r.source, l.golden_id AS "goldenId"
FROM resolved_record r LEFT JOIN link l ON l.record_no = r.record_no WHERE r.record_no = ANY ($1::bigint[]) ORDER BY r.record_no`;

/** What looks wrong across records, sought a piece at a time: a look costs the same in a registry of any size. */
@Injectable()
export class RiskSignalRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** One look from a place on. */
  async look(query: RiskQuery, { goldenId, ordinal }: RiskPlace): Promise<RiskWindow> {
    const [sql, wish] = statementOf(query);
    const rows = await this.transactions.read<WindowRow>(sql, [query.entity, goldenId, ordinal, ...wish]);
    const signals = rows.filter((row) => (row.goldenId as string | null) !== null).map(signalOf);
    const [first] = rows;
    const isMore = first !== undefined && first.isFull && first.lastId !== null;
    return { signals, next: isMore ? { goldenId: first.lastId, ordinal: ALL_SEEN } : undefined };
  }

  /** Records of golden records that state a number, at most 50. */
  async carrying(goldenIds: readonly string[], scheme: string, value: string): Promise<readonly BehindSignal[]> {
    return this.transactions.read(CARRYING, [goldenIds, scheme, value]);
  }

  async records(recordNumbers: readonly number[]): Promise<readonly BehindSignal[]> {
    return this.transactions.read(NUMBERED, [recordNumbers]);
  }

  /** Golden records of an entity that carry a number, at most 50. */
  async carriers(entity: string, scheme: string, value: string): Promise<readonly string[]> {
    const rows = await this.transactions.read<{ id: string }>(
      `SELECT golden_id AS id FROM golden_identifier WHERE entity = $1 AND scheme = $2 AND value = $3 ORDER BY golden_id LIMIT ${MOST_NAMED}`,
      [entity, scheme, value],
    );
    return rows.map(({ id }) => id);
  }
}

function statementOf(query: RiskQuery): readonly [sql: string, wish: readonly unknown[]] {
  switch (query.by) {
    case 'shared-number':
      return [SHARED_NUMBER, [query.schemes, query.atLeast]];
    case 'one-representative':
      return [ONE_REPRESENTATIVE, [query.gone, query.atLeast]];
    case 'one-address':
      return [ONE_ADDRESS, [query.gone, query.atLeast]];
    case 'gone-holder':
      return [GONE_HOLDER, [query.gone]];
    case 'outlines-apart':
      return [OUTLINES_APART, []];
    case 'shares-over-whole':
      return [SHARES_OVER_WHOLE, []];
  }
}

function signalOf({ lastId: _last, isFull: _isFull, ...signal }: WindowRow): StoredRiskSignal {
  return signal;
}
