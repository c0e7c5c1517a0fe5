import type { Transaction } from '../connection/transaction';

/** A match key that more records have than its usable block holds. */
export interface CrowdedKeyRow {
  readonly matchKey: number;
  readonly entity: string;
  /** What kind of key. */
  readonly name: string;
  /** Of a key that is an identifier. */
  readonly scheme: string | null;
  /** The first record of the block. */
  readonly firstNo: number;
  /** The last place of the usable block: what stands behind it is not compared by this key. */
  readonly lastOrder: number;
  readonly lastNo: number;
}

const COLUMNS = `match_key AS "matchKey", entity, name, scheme, first_no AS "firstNo", last_order AS "lastOrder", last_no AS "lastNo"`;

/** Written under the locks of the keys. */
export class CrowdedKeyRepository {
  /** Keys that are identifiers and whose block one of these records leads. */
  async identifiersLedBy(tx: Transaction, recordNos: readonly number[]): Promise<CrowdedKeyRow[]> {
    if (recordNos.length === 0) return [];
    return tx.query<CrowdedKeyRow>(
      `SELECT ${COLUMNS} FROM crowded_key WHERE scheme IS NOT NULL AND first_no = ANY($1::bigint[])`,
      [recordNos],
    );
  }

  async write(tx: Transaction, rows: readonly CrowdedKeyRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO crowded_key (match_key, entity, name, scheme, first_no, last_order, last_no)
       SELECT "matchKey", entity, name, scheme, "firstNo", "lastOrder", "lastNo" FROM json_to_recordset($1::json)
         AS k("matchKey" bigint, entity text, name text, scheme text, "firstNo" bigint, "lastOrder" bigint, "lastNo" bigint)
       ORDER BY 1
       ON CONFLICT (match_key) DO UPDATE SET first_no = excluded.first_no, last_order = excluded.last_order, last_no = excluded.last_no`,
      [JSON.stringify(rows)],
    );
  }

  async remove(tx: Transaction, matchKeys: readonly number[]): Promise<void> {
    if (matchKeys.length === 0) return;
    await tx.query('DELETE FROM crowded_key WHERE match_key = ANY($1::bigint[])', [matchKeys]);
  }
}
