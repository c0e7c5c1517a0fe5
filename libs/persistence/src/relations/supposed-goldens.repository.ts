import { Injectable } from '@nestjs/common';
import type { AttributeProvenance, IdentifierStatus } from '@sogoc/golden';
import type { RelationStatementRow } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { readInPages } from '../connection/read-in-pages';
import { SENT_COLUMNS, SENT_STATEMENTS, STATEMENT_COLUMNS } from './relation-statement.repository';

/** A golden record that an entity might have, as far as relations read it. */
export interface SupposedGolden {
  readonly goldenId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
  readonly identifiers: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly status: IdentifierStatus;
  }[];
  /** Record numbers. */
  readonly members: readonly number[];
}

const SHADOWED = ['golden_record', 'golden_identifier', 'link', 'relation_statement'] as const;

/** Rows of one statement. */
const PAGE = 5_000;
const CONCERNED_PAGE = 200;

/**
 * Golden records that are supposed instead of those of whole entities. Temporary tables hold them; once they shadow the stored ones, all
 * that reads relations in the transaction reads them, and of the other entities what is stored. Needs a transaction that is not read-only
 * and leaves nothing behind.
 */
@Injectable()
export class SupposedGoldensRepository {
  /** Whatever `work` supposes is undone at its end. */
  async within<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
    await tx.query('SAVEPOINT supposed');
    try {
      for (const table of SHADOWED)
        await tx.query(`CREATE TEMPORARY TABLE supposed_${table} (LIKE ${table} INCLUDING INDEXES)`);
      return await work();
    } finally {
      await tx.query('ROLLBACK TO SAVEPOINT supposed');
      await tx.query('DISCARD PLANS');
    }
  }

  async add(
    tx: Transaction,
    entity: string,
    goldens: readonly SupposedGolden[],
    statements: readonly RelationStatementRow[],
  ): Promise<void> {
    for (const page of pagesOf(goldens)) await this.addGoldens(tx, entity, page);
    for (const page of pagesOf(statements)) {
      await tx.query(
        `INSERT INTO supposed_relation_statement (record_no, ${STATEMENT_COLUMNS}) SELECT "recordNumber", ${SENT_COLUMNS} FROM ${SENT_STATEMENTS}`,
        [JSON.stringify(page)],
      );
    }
  }

  /** From now on these entities have the supposed golden records and no others. */
  async shadow(tx: Transaction, entities: readonly string[]): Promise<void> {
    const [{ schema, names }] = (await tx.query<{ schema: string; names: string }>(
      `SELECT quote_ident(current_schema()) AS schema, quote_literal($1::text[]) AS names`,
      [entities],
    )) as [{ schema: string; names: string }];
    for (const table of SHADOWED) {
      await tx.query(`ANALYZE supposed_${table}`);
      await tx.query(
        `CREATE TEMPORARY VIEW ${table} AS SELECT * FROM ${schema}.${table} WHERE entity <> ALL (${names}::text[])
         UNION ALL SELECT * FROM supposed_${table}`,
      );
    }
    // Statements that this connection keeps planned go by the tables that they found then.
    await tx.query('DISCARD PLANS');
  }

  /** Ids of golden records of an entity that state a relation, or of all, page by page. */
  concerned(tx: Transaction, entity: string, all: boolean): AsyncGenerator<{ goldenId: string }[]> {
    const sql = all
      ? `SELECT id AS "goldenId" FROM golden_record WHERE entity = $1 AND status = 'active'`
      : `SELECT DISTINCT l.golden_id AS "goldenId" FROM relation_statement s JOIN link l USING (record_no)
         WHERE s.entity = $1 AND l.golden_id IS NOT NULL`;
    return readInPages(tx, sql, [entity], CONCERNED_PAGE);
  }

  private async addGoldens(tx: Transaction, entity: string, goldens: readonly SupposedGolden[]): Promise<void> {
    const rows = JSON.stringify(goldens);
    await tx.query(
      `INSERT INTO supposed_golden_record (id, entity, version, status, under_review, attributes, provenance, identifiers, record_count,
         created_at, updated_at)
       SELECT "goldenId", $2, 1, 'active', false, attributes, provenance, '[]', json_array_length(members), now(), now()
       FROM json_to_recordset($1::json) AS g("goldenId" uuid, attributes json, provenance json, members json)`,
      [rows, entity],
    );
    await tx.query(
      `INSERT INTO supposed_golden_identifier (entity, scheme, value, golden_id, status)
       SELECT $2, i.scheme, i.value, g."goldenId", i.status FROM json_to_recordset($1::json) AS g("goldenId" uuid, identifiers json)
       CROSS JOIN json_to_recordset(g.identifiers) AS i(scheme text, value text, status text)`,
      [rows, entity],
    );
    await tx.query(
      `INSERT INTO supposed_link (record_no, entity, golden_id, first_golden_id, linked_at)
       SELECT m.no::bigint, $2, g."goldenId", g."goldenId", now() FROM json_to_recordset($1::json) AS g("goldenId" uuid, members json)
       CROSS JOIN json_array_elements_text(g.members) AS m(no)`,
      [rows, entity],
    );
  }
}

function* pagesOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += PAGE) yield rows.slice(start, start + PAGE);
}
