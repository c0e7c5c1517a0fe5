import { Injectable } from '@nestjs/common';
import type { SearchTerm } from '@sogoc/core-entities';
import type { RowFilter, SearchCondition, TermGroups } from '@sogoc/resolution';

import type { Transaction } from '../../connection/transaction';

export interface GoldenSearchPage {
  readonly entity: string;
  readonly all: readonly SearchCondition[];
  readonly none: readonly SearchCondition[];
  /** The last `born` of the page before; 0 for the beginning. */
  readonly after: number;
  readonly limit: number;
  /** Left out: everywhere. */
  readonly within?: RowFilter;
}

export interface GoldenSearchHit {
  readonly goldenId: string;
  readonly born: number;
}

/** One number on more golden records than this is no number of theirs. */
const MOST_CARRIERS = 1_000;

const CARRIERS = (parameter: number): string => `s.golden_id = ANY (ARRAY (
    SELECT i.golden_id FROM json_to_recordset($${parameter}::json) AS c (scheme text, value text, "formerToo" boolean)
    JOIN golden_identifier i ON i.entity = $1 AND i.scheme = c.scheme AND i.value = c.value AND (c."formerToo" OR i.status <> 'superseded')
    LIMIT ${MOST_CARRIERS}))`;

const WITHIN = (paths: number, areas: number): string =>
  `EXISTS (SELECT FROM golden_record g WHERE g.id = s.golden_id AND lies_within(g.attributes, $${paths}, $${areas}))`;

/** SQLSTATE of a statement that took longer than it may. */
export const STATEMENT_TIMED_OUT = '57014';

/** Finds golden records by their terms. */
@Injectable()
export class GoldenSearchRepository {
  /** Ends every further statement of the transaction that takes longer, with `STATEMENT_TIMED_OUT`. */
  async limitTime(tx: Transaction, milliseconds: number): Promise<void> {
    await tx.query(`SELECT set_config('statement_timeout', $1, true)`, [String(milliseconds)]);
  }

  /** In order of creation. Planned anew each time: how common the terms are decides which index leads. */
  async find(
    tx: Transaction,
    { entity, all, none, after, limit, within }: GoldenSearchPage,
  ): Promise<readonly GoldenSearchHit[]> {
    const parameters: unknown[] = [entity, after, limit];
    const sqlOf = (condition: SearchCondition): string =>
      'terms' in condition
        ? `s.terms @@ $${parameters.push(queryText(condition.terms))}::tsquery`
        : CARRIERS(parameters.push(JSON.stringify(condition.oneOf)));
    const conditions = [...all.map(sqlOf), ...none.map((condition) => `NOT ${sqlOf(condition)}`)];
    if (within !== undefined)
      conditions.push(WITHIN(parameters.push([...within.paths]), parameters.push([...within.areas])));
    return tx.query(
      `SELECT s.golden_id AS "goldenId", s.born FROM golden_search s
       WHERE ${['s.entity = $1', 's.born > $2', ...conditions].join(' AND ')} ORDER BY s.born LIMIT $3`,
      parameters,
    );
  }
}

/** PostgreSQL's text form of a tsquery: quoted lexemes, taken as they are. */
export function queryText(groups: TermGroups): string {
  return groups.map((terms) => `(${terms.map(lexeme).join(' | ')})`).join(' & ');
}

const lexeme = ({ term, isPrefix }: SearchTerm): string =>
  `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${isPrefix ? ':*' : ''}`;
