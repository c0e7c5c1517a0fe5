import { Injectable } from '@nestjs/common';

import { readInPages } from '../connection/read-in-pages';
import type { Transaction } from '../connection/transaction';
import { GOLDEN_COLUMNS, type StoredGoldenRecord } from './golden-record.repository';

const ACTIVE = `
SELECT ${GOLDEN_COLUMNS}
FROM golden_anchor a
JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = a.golden_id
JOIN golden_record g ON g.id = a.golden_id
WHERE a.entity = $1 AND a.born > $2
ORDER BY a.born`;

/** Reads all golden records of an entity from the snapshot of a transaction. */
@Injectable()
export class GoldenExportRepository {
  /** Where an id stands in the order of birth, whatever became of it; undefined when the entity never had it. `id` must be a UUID. */
  async birthOf(tx: Transaction, entity: string, id: string): Promise<number | undefined> {
    const sql = 'SELECT born FROM golden_anchor WHERE golden_id = $1 AND entity = $2';
    const [row] = await tx.query<{ born: number }>(sql, [id, entity]);
    return row?.born;
  }

  /** Active ones in the order of their birth, from the one after `born`. */
  pages(tx: Transaction, entity: string, born: number, pageSize: number): AsyncGenerator<StoredGoldenRecord[]> {
    return readInPages<StoredGoldenRecord>(tx, ACTIVE, [entity, born], pageSize);
  }
}
